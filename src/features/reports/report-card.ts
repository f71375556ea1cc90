import type { Contributions, Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { type ListItem, listCard } from '../../cards/list-card.ts';
import { formatDay } from '../../catalogue/format.ts';
import { can } from '../../partner/capabilities.ts';
import { dayOf } from '../../shared/day.ts';
import { plus } from '../../shared/instant.ts';
import type { HistoryRecord } from '../../store/port.ts';
import {
  type AskedPeriod,
  COUNTS,
  type Count,
  type Figures,
  figuresOf,
  OPEN,
  type Open,
  PERIODS,
  spansOf,
  TIMES,
  type Timed,
} from './rules.ts';
import type { Totalled } from './totals.ts';

interface Row {
  readonly label: string;
  /** In words. */
  readonly present: string;
  readonly before: string;
  /** How many or, of what is timed, how many hours; absent when there was none. */
  readonly values: { readonly present?: number; readonly before?: number };
  readonly isTimed: boolean;
}

export interface Report {
  readonly title: string;
  /** Whose records are counted. */
  readonly whose: string;
  readonly span: string;
  /** What there is at this moment. */
  readonly totals: readonly Totalled[];
  readonly groups: readonly { readonly heading: string; readonly rows: readonly Row[] }[];
}

const GROUPS = {
  customers: ['customersAdded', 'customersEnded'],
  invitations: ['invitationsSent', 'invitationsAccepted', 'invitationsOpen'],
  referrals: [
    ...[
      'referralsReceived',
      'referralsAccepted',
      'referralsDeclined',
      'referralsWon',
      'referralsLost',
      'referralsExpired',
    ],
    'firstAnswer',
  ],
  endings: ['endingsAsked', 'endingsApproved', 'endingsRejected', 'decision'],
} as const;

/**
 * The figures of a period against the one before, as far as features that record them are installed.
 * @param whose in words: whose records are counted; `history` holds no others
 */
export function reportOf(
  viewer: Viewer,
  { history, whose, totals }: Pick<Report, 'totals' | 'whose'> & { readonly history: readonly HistoryRecord[] },
  asked: AskedPeriod,
  everyone: Contributions,
): Report {
  const { say, locale, partner, now } = viewer;
  const { present, before } = spansOf(asked, now, partner.timeZone);
  const figures = figuresOf(history, present);
  const earlier = figuresOf(history, before);
  const isKept = (name: string): boolean => deedsOf(name).some((what) => everyone.deed(what) !== undefined);
  const day = (at: string): string => formatDay(dayOf(at, partner.timeZone), locale);
  const until = (at: string): string => day(asked.last ? plus(at, -1) : at);
  const rows = (names: readonly string[]): readonly Row[] =>
    names.filter(isKept).flatMap((name) => {
      const label = labelOf(viewer, name);
      const [present, past] = [figureOf(name, figures), figureOf(name, earlier)];
      const values = { ...(present !== undefined && { present }), ...(past !== undefined && { before: past }) };
      const words = { present: shown(viewer, name, present), before: shown(viewer, name, past) };
      return label ? [{ label, ...words, values, isTimed: isTimed(name) }] : [];
    });
  return {
    title: `${say('reports.title')} · ${periodWords(viewer, asked)}`,
    whose,
    span: say('reports.span', {
      from: day(present.from),
      to: until(present.to),
      before: day(before.from),
      until: until(before.to),
    }),
    totals,
    groups: Object.entries(GROUPS)
      .filter(([name]) => name !== 'referrals' || can(partner, 'referrals'))
      .map(([name, names]) => ({ heading: say(`reports.group.${name as keyof typeof GROUPS}`), rows: rows(names) }))
      .filter(({ rows: kept }) => kept.length > 0),
  };
}

/** The report as a card: numbers in words, no colour says anything. @param person whose figures it shows, by id; empty for all that the viewer may see */
export function reportCard(
  viewer: Viewer,
  report: Report,
  { period, last, person, note }: AskedPeriod & { readonly person: string; readonly note?: Note },
): Card {
  const { say, locale } = viewer;
  return listCard({
    locale,
    title: report.title,
    ...(note && { note }),
    intro: `${report.whose} ${report.span}`,
    groups: [
      { heading: say('reports.now'), items: report.totals.map((total) => standing(viewer, total)) },
      ...report.groups.map(({ heading, rows }) => ({ heading, items: rows.map((row) => line(viewer, row)) })),
    ].filter(({ items }) => items.length > 0),
    empty: say('reports.empty'),
    buttons: [
      {
        title: periodWords(viewer, { period, last: !last }),
        verb: 'report.show',
        data: { period, last: !last, person },
      },
      ...PERIODS.filter((other) => other !== period).map((other) => ({
        title: say(`reports.period.${other}`),
        verb: 'report.show',
        data: { period: other, last: false, person },
      })),
      { title: say('reports.csv'), verb: 'report.csv', data: { period, last, person } },
    ],
  });
}

function periodWords({ say }: Viewer, { period, last }: AskedPeriod): string {
  return say(last ? `reports.last.${period}` : `reports.period.${period}`);
}

/** How many there are, and how many of them in which state when there are several. */
function standing({ locale }: Viewer, { label, count, states }: Totalled): ListItem {
  const number = new Intl.NumberFormat(locale);
  const parts = states.map((state) => `${state.label} ${number.format(state.count)}`);
  return { title: `${label}: ${number.format(count)}`, detail: parts.length > 1 ? parts.join(' · ') : '' };
}

/** The change stands in words: neither a colour nor an arrow has to be understood. */
function line({ say }: Viewer, { label, present, before, values, isTimed: timed }: Row): ListItem {
  const change = (values.present ?? 0) - (values.before ?? 0);
  const key = change > 0 ? 'reports.more' : change < 0 ? 'reports.fewer' : 'reports.same';
  // Nothing before and nothing now: a comparison would only make the card longer.
  if (!values.present && !values.before) return { title: `${label}: ${present}`, detail: '' };
  const detail = say('reports.against', { before });
  return {
    title: `${label}: ${present}`,
    detail: timed ? detail : `${detail} (${say(key, { count: Math.abs(change) })})`,
  };
}

function deedsOf(name: string): readonly string[] {
  if (isOpen(name)) return OPEN[name].from;
  if (isCount(name)) return COUNTS[name];
  return isTimed(name) ? TIMES[name].to : [];
}

function labelOf({ say }: Viewer, name: string): string | undefined {
  return isCount(name) || isOpen(name) || isTimed(name) ? say(`reports.figure.${name}`) : undefined;
}

function figureOf(name: string, figures: Figures): number | undefined {
  if (isCount(name) || isOpen(name)) return figures.counts[name];
  return isTimed(name) ? figures.hours[name] : undefined;
}

function shown({ say, locale }: Viewer, name: string, value: number | undefined): string {
  if (value === undefined) return say('reports.none');
  if (!isTimed(name)) return new Intl.NumberFormat(locale).format(value);
  const hours = value;
  return hours < 48
    ? say('reports.hours', { count: Math.round(hours) })
    : say('reports.days', { count: Math.round(hours / 24) });
}

function isCount(name: string): name is Count {
  return Object.hasOwn(COUNTS, name);
}

function isTimed(name: string): name is Timed {
  return Object.hasOwn(TIMES, name);
}

function isOpen(name: string): name is Open {
  return Object.hasOwn(OPEN, name);
}
