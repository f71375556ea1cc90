import { type Contributions, type FeatureFactory, type Note, onPress } from '../../assistant/feature.ts';
import type { FileKind } from '../../assistant/file-kind.ts';
import type { Card } from '../../assistant/reply.ts';
import type { PressedTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { messageCard } from '../../cards/message-card.ts';
import { type FileLinks, issueLink } from '../../files/ticket.ts';
import { people } from '../../partner/people.ts';
import type { Role } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { HistoryRecord, Reader, RecordRef, Tx } from '../../store/port.ts';
import { type Report, reportCard, reportOf } from './report-card.ts';
import { type AskedPeriod, asksForLast, PERIODS, type Period } from './rules.ts';
import { isForReport, saidWhoseReport } from './said-whose.ts';
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
        async handle(turn, tx) {
          const period = periodOf(turn.entities.period);
          const last = asksForLast(turn.text);
          const person = await saidWhoseReport(turn, tx);
          const isOthers = person !== '' && person !== turn.personId && !seesAll(turn);
          const text = turn.say('reports.onlyOwn');
          const note = isOthers ? { note: { tone: 'warning' as const, text } } : {};
          return { card: await show(turn, { period, last, person, ...note }, tx, read, everyone) };
        },
      },
    ],
    meant: async (turn, reader) => ((await isForReport(turn, reader)) ? 'report.show' : undefined),
    actions: [
      onPress({
        verb: 'report.show',
        who: WHO,
        handle: async (turn, tx) => ({ card: await show(turn, askedBy(turn.data), tx, read, everyone) }),
      }),
      onPress({
        verb: 'report.csv',
        who: WHO,
        handle: async (turn, tx) => ({ card: await giveLink(turn, tx, links) }),
      }),
    ],
    files: [csvOf(read, everyone)],
  });

interface Asked extends AskedPeriod {
  /** Directory object id; empty for all that the viewer may see. */
  readonly person: string;
}

async function show(
  turn: Turn,
  asked: Asked & { readonly note?: Note },
  reader: Reader,
  read: ReadHistory,
  everyone: Contributions,
): Promise<Card> {
  return reportCard(turn, await reportFor(turn, asked, reader, read, everyone), asked);
}

/** Of everybody, or of one person; of the viewer alone for those who may see no others. */
async function reportFor(
  viewer: Viewer,
  { period, last, person }: Asked,
  reader: Reader,
  read: ReadHistory,
  everyone: Contributions,
): Promise<Report> {
  const { say, personId } = viewer;
  const all: HistoryRecord[] = [];
  for await (const record of read(viewer.tenant)) all.push(record);
  const one = seesAll(viewer) ? person : personId;
  const keyOf = ({ kind, id }: RecordRef): string => `${kind} ${id}`;
  const theirs = new Set(all.filter(({ who }) => who === one).map(({ record }) => keyOf(record)));
  const counts = (record: RecordRef): boolean => one === '' || theirs.has(keyOf(record));
  const totals = await totalsOf(viewer, reader, counts, everyone);
  const history = all.filter(({ record }) => counts(record));
  const name = one ? ((await reader.get(people, one))?.body.name ?? '') : '';
  const key = one === '' ? 'all' : one === personId ? 'own' : 'person';
  return reportOf(
    viewer,
    { history, totals, whose: say(`reports.whose.${key}`, { name }) },
    { period, last },
    everyone,
  );
}

function seesAll({ roles }: Viewer): boolean {
  return roles.some((role) => ALL.includes(role));
}

const csvOf = (read: ReadHistory, everyone: Contributions): FileKind => ({
  name: FILE,
  who: WHO,
  async make(viewer, args, reader) {
    const { period, last, person } = askedBy(args);
    const report = await reportFor(viewer, { period, last, person }, reader, read, everyone);
    const day = dayOf(viewer.now, viewer.partner.timeZone);
    return {
      name: `report-${last ? 'last-' : ''}${period}-${day}.csv`,
      contentType: 'text/csv; charset=utf-8',
      content: reportTable(report, viewer.say),
    };
  },
});

async function giveLink(turn: PressedTurn, tx: Tx, links: FileLinks | undefined): Promise<Card> {
  const { say, locale } = turn;
  const sentence = (text: string): Card => messageCard({ locale, title: say('reports.title'), paragraphs: [text] });
  // A link in a group is everybody's.
  if (turn.place !== 'personal') return sentence(say('reports.onlyPersonal'));
  if (!links) return sentence(say('reports.noLinks'));
  const args: JsonObject = { ...askedBy(turn.data) };
  const url = await issueLink(turn, tx, { what: FILE, args }, links);
  const card = messageCard({
    locale,
    title: say('reports.title'),
    paragraphs: [say('reports.once')],
    buttons: [{ title: say('reports.download'), url }],
  });
  return { ...card, personal: true };
}

function askedBy({ period, last, person }: JsonObject): Asked {
  return {
    period: periodOf(period),
    last: last === true,
    person: typeof person === 'string' ? person.slice(0, 100) : '',
  };
}

function periodOf(asked: unknown): Period {
  return PERIODS.find((period) => period === asked) ?? 'month';
}
