import type { FeatureFactory } from '../../assistant/feature.ts';
import type { FileLinks } from '../../files/ticket.ts';
import { historyExportAction, historyFiles } from './export.ts';
import { historyFilterAction } from './filter-card.ts';
import { dueHead, headRecord } from './head.ts';
import { latelyOf } from './lately.ts';
import type { Sources } from './lines.ts';
import { historyAction, historyCommand } from './show.ts';
import { createHistoryView, type ReadHistory } from './view.ts';

/** Who did what, and when; by customer, person and days, on cards and as files. */
export const historyFeature =
  (
    read: ReadHistory,
    { admins, links }: { admins: readonly string[]; links?: FileLinks | undefined },
  ): FeatureFactory =>
  (everyone) => {
    const view = createHistoryView(read);
    const sources: Sources = { view, everyone };
    return {
      name: 'history',
      title: 'history.title',
      commands: [historyCommand(sources)],
      actions: [historyAction(sources), historyFilterAction, historyExportAction(sources, links)],
      records: [headRecord],
      files: historyFiles(sources),
      lately: (viewer, records, most, reader) => latelyOf(viewer, records, most, reader, sources),
      due: (now, reader, tenant) => dueHead(now, reader, tenant, view, admins),
      deeds: { 'history.exported': 'history.deed.exported' },
    };
  };
