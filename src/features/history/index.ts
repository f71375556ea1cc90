import type { FeatureFactory } from '../../assistant/feature.ts';
import type { HistoryRecord } from '../../store/port.ts';
import { historyAction, historyCommand } from './show.ts';

/** Who did what, and when. `read` gives a tenant's history, oldest first. */
export const historyFeature =
  (read: (tenant: string) => AsyncIterable<HistoryRecord>): FeatureFactory =>
  (everyone) => ({
    name: 'history',
    title: 'history.title',
    commands: [historyCommand(read, everyone)],
    actions: [historyAction(read, everyone)],
  });
