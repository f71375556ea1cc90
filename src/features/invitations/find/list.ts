import { type CardAction, type Command, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { Button } from '../../../cards/button.ts';
import { type ListItem, listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { matches } from '../../../directory/match.ts';
import { can } from '../../../partner/capabilities.ts';
import { people } from '../../../partner/people.ts';
import { isAmong, ROLES } from '../../../partner/roles.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { acceptedSaid } from '../follow-up/said-accepted.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { invitationCard, STATE_TONES, waitingDays } from '../invitation-card.ts';
import type { InvitationParts } from '../parts.ts';
import { FILTERS, type Filter, isIn, mostPressing } from '../rules/filter.ts';
import { invitationIn, named } from './find-invitation.ts';

export interface Asked {
  readonly filter: Filter;
  readonly query: string;
  readonly mine: boolean;
  readonly page: number;
}

/** Who was invited and what became of it: what needs a hand first, then what waits longest; with a name in it, that one. */
export const listCommand = (parts: InvitationParts): Command => ({
  intent: 'invitation.list',
  who: ROLES,
  title: 'invitations.list.title',
  examples: {
    en: ['which invitations are still pending?', 'show the invitations'],
    ko: ['초대 현황', '대기 중인 초대 보여줘'],
  },
  async handle(turn, tx) {
    const accepted = await acceptedSaid(turn, tx, parts);
    if (accepted) return { card: accepted };
    const meant = invitationIn(turn.text, await tx.list(invitations));
    if (meant) return { card: await invitationCard(turn, meant, tx, parts) };
    const filter = FILTERS.find((name) => name === turn.entities.status) ?? 'all';
    return { card: await invitationList(turn, { filter, query: '', mine: false, page: 0 }, tx) };
  },
});

export const listAction: CardAction = onPress({
  verb: 'invitation.list.show',
  who: ROLES,
  handle: async (turn, tx) => ({ card: await invitationList(turn, askedBy(turn.data), tx) }),
});

/** The list as a card; also the answer to a name that fits several invitations, or none. */
export async function invitationList(viewer: Viewer, asked: Asked, reader: Reader, intro?: string): Promise<Card> {
  const { say, locale } = viewer;
  const all = await reader.list(invitations);
  const chosen = all.filter(
    ({ body }) => isIn(body.state, asked.filter) && (!asked.mine || body.invitedBy === viewer.personId),
  );
  const found = asked.query ? matches(asked.query, chosen.map(named)) : [...chosen].sort(mostPressing);
  const page = pageOf(found, asked.page);
  const items = await Promise.all(page.items.map((doc) => line(doc, viewer, reader)));
  const { query: fits, ...kept } = asked;
  return listCard({
    locale,
    title: [
      say('invitations.list.title'),
      ...(asked.filter === 'all' ? [] : [say(`invitations.filter.${asked.filter}`)]),
      ...(asked.mine ? [say('invitations.list.mineTitle')] : []),
    ].join(' · '),
    intro: intro ?? (found.length > 0 ? say('invitations.list.count', { count: found.length }) : ''),
    search: {
      label: say('invitations.list.search'),
      placeholder: say('invitations.list.searchHint'),
      value: asked.query,
    },
    groups: [{ items }],
    empty: say(all.length > 0 ? 'invitations.list.nothingFits' : 'invitations.list.empty'),
    buttons: [
      { title: say('common.button.search'), verb: 'invitation.list.show', data: { ...kept, page: 0 } },
      ...pageButtons(viewer, page, 'invitation.list.show', { ...kept, fits }),
      ...(all.length > 0 ? narrowing(viewer, asked) : []),
      ...lastButton(viewer),
    ],
  });
}

async function line({ id, body }: Doc<Invitation>, viewer: Viewer, reader: Reader): Promise<ListItem> {
  const { say, now } = viewer;
  const name = (await reader.get(people, body.invitedBy))?.body.name ?? '';
  const days = body.state === 'sent' ? waitingDays(body, now) : undefined;
  return {
    title: body.companyName,
    detail: [name, ...(!days ? [] : [say('invitations.list.age', { count: days })])].join(' · '),
    badge: say(`invitations.state.${body.state}`),
    tone: STATE_TONES[body.state],
    open: {
      ...{ title: body.companyName, verb: 'record.open', ignoresInputs: true },
      data: { kind: invitations.name, record: id },
    },
  };
}

function narrowing({ say }: Viewer, asked: Asked): readonly Button[] {
  const filter = asked.filter === 'pending' ? 'all' : 'pending';
  const { mine } = asked;
  const to = (title: string, data: JsonObject): Button => ({
    ...{ title, verb: 'invitation.list.show', ignoresInputs: true },
    data: { ...data, page: 0 },
  });
  return [
    to(say(filter === 'all' ? 'invitations.list.showAll' : 'invitations.list.showPending'), { filter, mine }),
    to(say(mine ? 'invitations.list.everybodys' : 'invitations.list.mine'), { filter: asked.filter, mine: !mine }),
  ];
}

/** For those who invite, the form; for admins, the link. */
function lastButton({ say, roles, partner }: Viewer): readonly Button[] {
  if (isAmong(roles, ['staff', 'manager']) && can(partner, 'inviteCustomer'))
    return [{ title: say('invitations.button.invite'), verb: 'invitation.send.open', data: {}, ignoresInputs: true }];
  if (roles.includes('admin'))
    return [{ title: say('invitations.link.title'), verb: 'invitation.link.open', data: {}, ignoresInputs: true }];
  return [];
}

/** The page buttons carry the words of their list as `fits`; the search button takes what stands in the input. */
function askedBy(data: JsonObject): Asked {
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');
  return {
    filter: FILTERS.find((name) => name === data.filter) ?? 'all',
    query: text(data.fits) || text(data.query),
    mine: data.mine === true,
    page: Number(data.page) || 0,
  };
}
