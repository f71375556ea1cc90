import type { FeatureFactory } from '../../assistant/feature.ts';
import { digestRecord, dueDigests } from './digest.ts';
import { preferencesActions, preferencesCommand, preferencesForm } from './edit.ts';

/** What each person decides for themselves: language, quiet hours, a digest in the morning, absence and who stands in. */
export const preferencesFeature: FeatureFactory = (everyone) => ({
  name: 'preferences',
  title: 'preferences.title',
  commands: [preferencesCommand],
  actions: preferencesActions,
  forms: [preferencesForm],
  records: [digestRecord(everyone)],
  deeds: { 'preferences.changed': 'preferences.deed' },
  due: dueDigests,
});
