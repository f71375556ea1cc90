import { type Contributions, type FeatureFactory, type FileKind, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { PressedTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { messageCard } from '../../cards/message-card.ts';
import { type FileLinks, issueLink } from '../../files/ticket.ts';
import type { Role } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { HistoryRecord, Reader, RecordRef, Tx } from '../../store/port.ts';
import { type Report, reportCard, reportOf } from './report-card.ts';
import { PERIODS, type Period } from './rules.ts';
import { reportTable } from './table.ts';
import { totalsOf } from './totals.ts';

const WHO: readonly Role[] = ['manager', 'admin', 'staff', 'support'];
/** Those who see everybody's figures; the others see those of their own records. */
const ALL: readonly Role[] = ['manager', 'admin'];
const FILE = 'report.figures';

type ReadHistory = (tenant: string) => AsyncIterable<HistoryRecord>;

/** Figures of a week, month, quarter or year against the one before, counted from the history. */
export const reportsFeature =
  (read: ReadHistory, links?: FileLinks): FeatureFactory =>
  (everyone) => ({
    name: 'reports',
    title: 'reports.title',
    commands: [
      {
        intent: 'report.show',
        who: WHO,
        title: 'reports.title',
        examples: {
          en: ['how did we do this month?', 'report of this week'],
          ko: ['이번 달 보고서', '이번 주 실적 보여줘'],
        },
        handle: async (turn, tx) => ({ card: await show(turn, tx, periodOf(turn.entities.period), read, everyone) }),
      },
    ],
    actions: [
      onPress({
        verb: 'report.show',
        who: WHO,
        handle: async (turn, tx) => ({ card: await show(turn, tx, periodOf(turn.data.period), read, everyone) }),
      }),
      onPress({
        verb: 'report.csv',
        who: WHO,
        handle: async (turn, tx) => ({ card: await giveLink(turn, tx, links) }),
      }),
    ],
    files: [csvOf(read, everyone)],
  });

async function show(
  turn: Turn,
  reader: Reader,
  period: Period,
  read: ReadHistory,
  everyone: Contributions,
): Promise<Card> {
  return reportCard(turn, await reportFor(turn, reader, period, read, everyone), period);
}

async function reportFor(
  viewer: Viewer,
  reader: Reader,
  period: Period,
  read: ReadHistory,
  everyone: Contributions,
): Promise<Report> {
  const all: HistoryRecord[] = [];
  for await (const record of read(viewer.tenant)) all.push(record);
  const seesAll = viewer.roles.some((role) => ALL.includes(role));
  const keyOf = ({ kind, id }: RecordRef): string => `${kind} ${id}`;
  const own = new Set(all.filter(({ who }) => who === viewer.personId).map(({ record }) => keyOf(record)));
  const counts = (record: RecordRef): boolean => seesAll || own.has(keyOf(record));
  const totals = await totalsOf(viewer, reader, counts, everyone);
  const history = all.filter(({ record }) => counts(record));
  return reportOf(viewer, { history, totals, counted: seesAll ? 'all' : 'own' }, period, everyone);
}

const csvOf = (read: ReadHistory, everyone: Contributions): FileKind => ({
  name: FILE,
  who: WHO,
  async make(viewer, args, reader) {
    const period = periodOf(args.period);
    const report = await reportFor(viewer, reader, period, read, everyone);
    const day = dayOf(viewer.now, viewer.partner.timeZone);
    return {
      name: `report-${period}-${day}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: reportTable(report, viewer.say),
    };
  },
});

async function giveLink(turn: PressedTurn, tx: Tx, links: FileLinks | undefined): Promise<Card> {
  const { say, locale } = turn;
  const period = periodOf(turn.data.period);
  const sentence = (text: string): Card => messageCard({ locale, title: say('reports.title'), paragraphs: [text] });
  // A link in a group is everybody's.
  if (turn.place !== 'personal') return sentence(say('reports.onlyPersonal'));
  if (!links) return sentence(say('reports.noLinks'));
  const args: JsonObject = { period };
  const url = await issueLink(turn, tx, { what: FILE, args }, links);
  const card = messageCard({
    locale,
    title: say('reports.title'),
    paragraphs: [say('reports.once')],
    buttons: [{ title: say('reports.download'), url }],
  });
  return { ...card, personal: true };
}

function periodOf(asked: unknown): Period {
  return PERIODS.find((period) => period === asked) ?? 'month';
}
