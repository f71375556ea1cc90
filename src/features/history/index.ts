import type { FeatureFactory } from '../../assistant/feature.ts';
import type { FileLinks } from '../../files/ticket.ts';
import { historyExportAction, historyFiles } from './export.ts';
import { historyFilterAction } from './filter-card.ts';
import type { Sources } from './lines.ts';
import { historyAction, historyCommand } from './show.ts';
import { createHistoryView, type ReadHistory } from './view.ts';

/** Who did what, and when; by customer, person and days, on cards and as files. */
export const historyFeature =
  (read: ReadHistory, links?: FileLinks): FeatureFactory =>
  (everyone) => {
    const sources: Sources = { view: createHistoryView(read), everyone };
    return {
      name: 'history',
      title: 'history.title',
      commands: [historyCommand(sources)],
      actions: [historyAction(sources), historyFilterAction, historyExportAction(sources, links)],
      files: historyFiles(sources),
      deeds: { 'history.exported': 'history.deed.exported' },
    };
  };
