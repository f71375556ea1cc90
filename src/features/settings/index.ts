import type { FeatureFactory } from '../../assistant/feature.ts';
import { isAmong } from '../../partner/roles.ts';
import { openSettings, settingsActions, settingsCommand, settingsForm } from './edit.ts';

/** The partner's own settings; an admin's first hello brings them. */
export const settingsFeature: FeatureFactory = (everyone) => ({
  name: 'settings',
  title: 'settings.title',
  commands: [settingsCommand(everyone)],
  actions: settingsActions(everyone),
  forms: [settingsForm(everyone)],
  deeds: { 'settings.changed': 'settings.deed.changed' },
  async welcome(turn, tx) {
    if (turn.partner.setUp || turn.place !== 'personal' || !isAmong(turn.roles, ['admin'])) return undefined;
    return openSettings(turn, tx, everyone);
  },
});
