import type { FeatureFactory } from '../../assistant/feature.ts';
import { digestRecord, dueDigests } from './digest.ts';
import { isForPreferences, preferencesActions, preferencesCommand, preferencesForm } from './edit.ts';
import { gatheringActions, gatheringRecord, openGatherings } from './gathered.ts';
import { deputyHolding } from './leaver.ts';

/** What each person decides for themselves: language, quiet hours, a digest in the morning, messages together, absence and who stands in. */
export const preferencesFeature: FeatureFactory = (everyone) => ({
  name: 'preferences',
  title: 'preferences.title',
  commands: [preferencesCommand],
  actions: [...preferencesActions, ...gatheringActions(everyone)],
  forms: [preferencesForm],
  records: [digestRecord(everyone), gatheringRecord(everyone)],
  openItems: openGatherings,
  meant: async (turn, reader) => ((await isForPreferences(turn, reader)) ? 'preferences.edit' : undefined),
  deeds: { 'preferences.changed': 'preferences.deed', 'preferences.deputy': 'preferences.deedDeputy' },
  holdings: [deputyHolding],
  due: dueDigests,
});
