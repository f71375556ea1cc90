import { type CardAction, type Command, type Contributions, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { type ListItem, listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import { matches } from '../../../directory/match.ts';
import { requestIn } from '../../../language/request.ts';
import type { Role } from '../../../partner/roles.ts';
import { dayOf } from '../../../shared/day.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { otherNames, type Referral, referrals } from '../referral.ts';
import { asksForSoonest } from '../rules/asked-words.ts';
import { daysLeft, isHot } from '../rules/clock.ts';
import { isPending } from '../rules/outward.ts';
import { maySee } from '../rules/permits.ts';
import { expiryOf, STATES, type State, stateOf } from '../rules/states.ts';
import { nameOf, STATE_TONES, stateWord } from '../words.ts';

export const WHO: readonly Role[] = ['staff', 'support', 'manager'];

const VIEWS = ['open', 'unassigned', 'mine', 'all', 'closed'] as const;
type ListView = (typeof VIEWS)[number];

interface Asked {
  readonly view: ListView;
  readonly state?: State | undefined;
  readonly query: string;
  readonly page: number;
}

const CLOSED_WORDS = /\b(?:closed|finished|completed|past|old)\b|끝난|종료된|종결된|마감된|완료된|지난 ?추천|닫힌/iu;
const OPEN_WORDS = /\bopen\b|열린|미처리/iu;
const NOBODYS_WORDS =
  /\bunassigned\b|\bnobody['’]?s?\b|\bno(?:body)? owner|\bunclaimed\b|담당자[가\s]*없|미배정|주인 없/iu;

/** The referrals that one may see: those that lapse soonest first. */
export const referralListCommand = (_everyone: Contributions): Command => ({
  intent: 'referral.list',
  who: WHO,
  capability: 'referrals',
  title: 'referrals.list.title',
  examples: { en: ['show open referrals', 'my referrals'], ko: ['추천 목록', '내 추천 목록'] },
  async handle(turn, tx) {
    if (asksForSoonest(requestIn(turn.text)))
      return { card: await referralList(turn, { view: 'all', state: 'new', query: '', page: 0 }, tx) };
    const { status, mine, query = '' } = turn.entities;
    // "Open" is heard as active, but the new ones are what must not be missed.
    const state = OPEN_WORDS.test(turn.text) ? undefined : STATES.find((name) => name === status);
    const isClosed = state === undefined && CLOSED_WORDS.test(turn.text);
    const view = isClosed
      ? 'closed'
      : mine
        ? 'mine'
        : NOBODYS_WORDS.test(turn.text)
          ? 'unassigned'
          : state || query
            ? 'all'
            : 'open';
    return { card: await referralList(turn, { view, state, query, page: 0 }, tx) };
  },
});

export const referralListAction = (_everyone: Contributions): CardAction =>
  onPress({
    verb: 'referral.list.show',
    who: WHO,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await referralList(turn, askedBy(turn.data), tx) }),
  });

/** The list as a card; also the answer to a name that fits several referrals, or none. */
export async function referralList(viewer: Viewer, asked: Asked, reader: Reader, intro?: string): Promise<Card> {
  const { say, locale } = viewer;
  const seen = (await visible(viewer, reader)).filter(({ body }) => isAsked(body, asked, viewer));
  const found = asked.query ? matches(asked.query, seen.map(named)) : [...seen].sort(soonestFirst(viewer));
  const page = pageOf(found, asked.page);
  const isOver = asked.view === 'closed' || (asked.state !== undefined && isClosedState(asked.state));
  // Where the list has several pages, their buttons take the place.
  const mayRule = page.count === 1 && viewer.roles.includes('manager');
  const title =
    asked.state && asked.state !== 'other'
      ? say(`referrals.state.${asked.state}`)
      : say(`referrals.list.view.${asked.view}`);
  const data = { view: asked.view, fits: asked.query, ...(asked.state && { state: asked.state }) };
  return listCard({
    locale,
    title: `${say('referrals.list.title')} · ${title}`,
    intro:
      intro ?? (found.length > 0 ? say(`referrals.list.${isOver ? 'closed' : 'count'}`, { count: found.length }) : ''),
    groups: [{ items: await Promise.all(page.items.map((doc) => item(viewer, doc, reader))) }],
    empty: say('referrals.list.empty'),
    buttons: [
      ...pageButtons(viewer, page, 'referral.list.show', data),
      ...VIEWS.filter((view) => asked.state || asked.query || view !== asked.view)
        .slice(0, 3)
        .map((view) => ({ title: say(`referrals.list.view.${view}`), verb: 'referral.list.show', data: { view } })),
      { title: say('referrals.add.title'), verb: 'command.run', data: { intent: 'referral.add' } },
      ...(mayRule
        ? [
            { title: say('referrals.queue.title'), verb: 'referral.queue' },
            { title: say('referrals.rules.title'), verb: 'referral.rules.edit' },
          ]
        : []),
    ],
  });
}

/** The referrals that the viewer may see. */
export async function visible(viewer: Viewer, reader: Reader): Promise<readonly Doc<Referral>[]> {
  return (await reader.list(referrals)).filter(({ body }) => maySee(body, viewer));
}

/** A referral with all that it is found by. */
export function named(doc: Doc<Referral>): { item: Doc<Referral>; names: readonly string[] } {
  return { item: doc, names: [doc.body.companyName, ...otherNames(doc.body)] };
}

function isAsked(referral: Referral, { view, state }: Asked, { now, personId }: Viewer): boolean {
  const present = stateOf(referral, now);
  // What Microsoft describes in words that we do not know is not closed, as far as we know.
  const isOpen = present === 'new' || present === 'active' || (present === 'other' && referral.status !== 'Closed');
  if (state && present !== state) return false;
  if (view === 'mine') return isOpen && [referral.owner, waitingFor(referral)].includes(personId);
  if (view === 'unassigned') return isOpen && referral.owner === undefined;
  if (view === 'closed') return !isOpen;
  return view === 'all' || isOpen;
}

function isClosedState(state: State): boolean {
  return state !== 'new' && state !== 'active' && state !== 'other';
}

function waitingFor({ handoff }: Referral): string | undefined {
  return handoff?.state === 'waiting' ? handoff.to : undefined;
}

/** Characters: ten lines of them fit a card, whatever the names are made of. */
export const LONGEST_NAME = 80;

async function item(viewer: Viewer, { id, body }: Doc<Referral>, reader: Reader): Promise<ListItem> {
  const { say, locale, timeZone, now } = viewer;
  const state = stateOf(body, now);
  const hot = state === 'new' && isHot(body, now);
  const left = state === 'new' ? daysLeft(body, now) : undefined;
  const waiting = waitingFor(body);
  const title = shorten(body.companyName, LONGEST_NAME);
  const detail = [
    waiting
      ? say('referrals.list.waitingFor', { name: await nameOf(waiting, reader) })
      : (await nameOf(body.owner, reader)) || say('referrals.card.nobody'),
    isPending(body.outward)
      ? say('outward.listed', { company: shorten(body.outward?.company ?? '', LONGEST_NAME) })
      : '',
    left === undefined
      ? formatDay(dayOf(body.closedAt ?? body.acceptedAt ?? body.receivedAt, timeZone), locale)
      : left > 0
        ? say('referrals.card.daysLeft', { count: left })
        : say('referrals.card.lastDay'),
  ];
  return {
    title,
    detail: detail.filter(Boolean).join(' · '),
    badge: hot ? say('referrals.state.hot') : stateWord(state, body, say),
    tone: hot ? 'attention' : STATE_TONES[state],
    open: { title, verb: 'record.open', data: { kind: referrals.name, record: id } },
  };
}

/** New ones by their end, then the open deals by their closing day, then the rest, latest first. */
function soonestFirst({ now }: Viewer): (one: Doc<Referral>, other: Doc<Referral>) => number {
  const key = ({ body }: Doc<Referral>): string => {
    const state = stateOf(body, now);
    if (state === 'new') return `0 ${expiryOf(body) ?? '9999'}`;
    if (state === 'active') return `1 ${body.closingOn ?? '9999'}`;
    return `2 ${String(9e15 - Date.parse(body.closedAt ?? body.receivedAt)).padStart(16, '0')}`;
  };
  return (one, other) => key(one).localeCompare(key(other));
}

function askedBy(data: JsonObject): Asked {
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');
  return {
    view: VIEWS.find((view) => view === data.view) ?? 'open',
    state: STATES.find((state) => state === data.state),
    query: text(data.fits),
    page: Number(data.page) || 0,
  };
}
