import type { FeatureFactory } from '../../assistant/feature.ts';
import { isAmong } from '../../partner/roles.ts';
import { areasAction } from './areas.ts';
import { openSettings, settingsActions, settingsCommand, settingsForm } from './edit.ts';
import { settingsEraser } from './eraser.ts';
import { workingTimeActions, workingTimeForm, workingTimeSaid } from './working-time.ts';

/** The partner's own settings; an admin's first hello brings them. */
export const settingsFeature: FeatureFactory = (everyone) => ({
  name: 'settings',
  title: 'settings.title',
  commands: [settingsCommand(everyone)],
  actions: [...settingsActions, areasAction(everyone), ...workingTimeActions],
  forms: [settingsForm, workingTimeForm],
  erasers: [settingsEraser],
  settings: [{ title: 'settings.worktime.title', verb: 'settings.worktime.edit', said: workingTimeSaid }],
  deeds: { 'settings.changed': 'settings.deed.changed', 'settings.worktime': 'settings.deed.worktime' },
  async welcome(turn, tx) {
    if (turn.partner.setUp || turn.place !== 'personal' || !isAmong(turn.roles, ['admin'])) return undefined;
    return openSettings(turn, tx);
  },
});
