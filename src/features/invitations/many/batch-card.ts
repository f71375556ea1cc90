import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { aboutRecord } from '../../../cards/button.ts';
import { recordCard } from '../../../cards/record-card.ts';
import { formatMoment } from '../../../catalogue/format.ts';
import { isAmong } from '../../../partner/roles.ts';
import type { Doc } from '../../../store/port.ts';
import { INVITERS } from '../parts.ts';
import { type Batch, type BatchRow, batches, countRows, failedRows, retryRows } from './batch.ts';

const LINES = 20;
const STATES = ['waiting', 'queued', 'made', 'sent', 'failed', 'unsure', 'passedOver', 'takenBack'] as const;

/** Many invitations under way, and at the end which rows failed and why. */
export function batchCard(viewer: Viewer, doc: Doc<Batch>, note?: Note): Card {
  const { say, locale, timeZone } = viewer;
  const counts = countRows(doc.body);
  const failed = failedRows(doc.body);
  const isUnderWay = counts.waiting + counts.queued > 0;
  const state = isUnderWay ? 'underWay' : failed.length > 0 ? 'partly' : 'done';
  const tones = { underWay: 'accent', partly: 'attention', done: 'good' } as const;
  const isPrivate = viewer.place === 'personal' && viewer.roles.length > 0;
  const lines = failed.slice(0, LINES).map((row) => failedLine(viewer, row, isPrivate));
  const rest = failed.length - lines.length;
  const again = retryRows(doc.body).length;
  return recordCard({
    locale,
    about: { kind: batches.name, id: doc.id, version: doc.version },
    category: say('invitations.many.category'),
    title: say('invitations.many.rows', { count: doc.body.rows.length }),
    badge: say(`invitations.many.state.${state}`),
    tone: tones[state],
    ...(note && { note }),
    facts: [
      ...STATES.map((each) => ({
        label: say(`invitations.many.row.${each}`),
        value: counts[each] > 0 ? String(counts[each]) : '',
      })),
      {
        label: say('invitations.card.invitedBy'),
        value: [doc.body.byName, formatMoment(doc.body.at, locale, timeZone)].join(' · '),
      },
    ],
    sections:
      lines.length > 0
        ? [
            {
              heading: say('invitations.many.failed'),
              lines: rest > 0 ? [...lines, say('invitations.many.rest', { count: rest })] : lines,
            },
          ]
        : [],
    buttons: [
      ...(again > 0 && !isUnderWay && isAmong(viewer.roles, INVITERS)
        ? [
            {
              title: say('invitations.many.retry', { count: again }),
              verb: 'invitation.many.retry',
              data: aboutRecord({ kind: batches.name, id: doc.id, version: doc.version }),
            },
          ]
        : []),
      { title: say('invitations.list.title'), verb: 'invitation.list.show' },
    ],
  });
}

function failedLine({ say }: Viewer, row: BatchRow, isPrivate: boolean): string {
  const why =
    row.state === 'passedOver'
      ? say(row.reason === 'connected' ? 'invitations.many.verdict.connected' : 'invitations.many.verdict.invited')
      : [say(`invitations.state.${row.state === 'unsure' ? 'unsure' : 'failed'}`), row.reason]
          .filter(Boolean)
          .join(' ');
  return [row.company, ...(isPrivate ? [row.to.join(', ')] : []), why].join(' · ');
}
