import { type CardAction, type Command, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { Button } from '../../../cards/button.ts';
import { listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { formatMoment } from '../../../catalogue/format.ts';
import { bestMatches } from '../../../directory/match.ts';
import { isAmong, ROLES } from '../../../partner/roles.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Around, namedRequests, namesOf, partIn } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import { type Ending, endings } from '../ending.ts';
import { isOverdue } from '../rules/deadlines.ts';
import { isFinal } from '../rules/states.ts';
import { readEndingSettings } from '../settings/settings-store.ts';
import { requestSaid } from './said-request.ts';

/** What waits for a decision: everything for managers and admins, for others what they asked for or stand in for. */
export const approvalListCommand = (around: Around): Command => ({
  intent: 'approval.list',
  who: ROLES,
  title: 'relationships.list.title',
  examples: {
    en: ['what needs my approval?', 'list pending approvals'],
    ko: ['승인 대기 목록', '결재할 것 보여줘'],
  },
  handle: async (turn, tx) => ({ card: await approvalList(turn, { page: 0 }, tx, around) }),
});

/** "approve Contoso": opens the request; only its buttons decide. */
export const approvalShowCommand = (around: Around): Command => ({
  intent: 'approval.show',
  who: ROLES,
  title: 'relationships.list.show',
  examples: { en: ['approve Contoso', 'open the Contoso approval'], ko: ['콘토소 건 승인', '콘토소 승인 건 열어줘'] },
  async handle(turn, tx) {
    const asked = await requestSaid(turn, tx, around);
    if (asked) return { card: asked };
    const waiting = await waitingFor(turn, tx, around);
    const said = turn.entities.customer ?? turn.entities.company ?? '';
    const fitting = said ? bestMatches(said, await namedRequests(waiting, tx, around)) : waiting;
    const [one, second] = fitting;
    if (one && !second) return { card: await endingCard(turn, one, tx, around) };
    const other = one ? undefined : await latestFor(said, tx, around);
    if (other) return { card: await endingCard(turn, other, tx, around) };
    const intro = one
      ? turn.say('relationships.list.several')
      : said && waiting.length > 0
        ? turn.say('relationships.list.none', { name: said })
        : undefined;
    return { card: await approvalList(turn, { page: 0, ...(intro && { intro }) }, tx, around) };
  },
});

export const approvalListAction = (around: Around): CardAction =>
  onPress({
    verb: 'approval.list.show',
    who: ROLES,
    handle: async (turn, tx) => ({
      card: await approvalList(turn, { page: Number(turn.data.page) || 0 }, tx, around),
    }),
  });

/** The request for a customer that nobody has to decide now: the open one, else the last. */
async function latestFor(name: string, reader: Reader, around: Around): Promise<Doc<Ending> | undefined> {
  const found = bestMatches(name, await namedRequests(await reader.list(endings), reader, around));
  return (
    found.find(({ body }) => !isFinal(body.state)) ??
    found.toSorted((one, other) => one.body.openedAt.localeCompare(other.body.openedAt)).at(-1)
  );
}

/** The requests that wait for a decision and concern the viewer, oldest first. */
async function waitingFor(viewer: Viewer, reader: Reader, around: Around): Promise<readonly Doc<Ending>[]> {
  const asked = (await reader.list(endings)).filter(({ body }) => body.state === 'asked');
  const sees = await Promise.all(
    asked.map(
      async ({ body }) =>
        isAmong(viewer.roles, ['manager', 'admin']) ||
        ['requester', 'decider'].includes((await partIn(body, viewer, reader, around)).part),
    ),
  );
  return asked.filter((_doc, index) => sees[index]).sort((one, other) => sentAt(one).localeCompare(sentAt(other)));
}

const sentAt = ({ body }: Doc<Ending>): string => body.sendings.at(-1)?.at ?? body.openedAt;

async function approvalList(
  viewer: Viewer,
  asked: { readonly page: number; readonly intro?: string },
  reader: Reader,
  around: Around,
): Promise<Card> {
  const { say, locale } = viewer;
  const waiting = await waitingFor(viewer, reader, around);
  const page = pageOf(waiting, asked.page);
  return listCard({
    locale,
    title: say('relationships.list.title'),
    intro: asked.intro ?? (waiting.length > 0 ? say('relationships.list.intro', { count: waiting.length }) : ''),
    groups: [{ items: await Promise.all(page.items.map((doc) => line(viewer, doc, reader, around))) }],
    empty: say('relationships.list.empty'),
    buttons: [...pageButtons(viewer, page, 'approval.list.show', {}), ...ownButtons(viewer, around)],
  });
}

async function line(viewer: Viewer, doc: Doc<Ending>, reader: Reader, around: Around) {
  const { say, locale, timeZone } = viewer;
  const { body } = doc;
  const { part } = await partIn(body, viewer, reader, around);
  const [name = ''] = await namesOf([body.requester], reader);
  const { days } = await readEndingSettings(reader);
  const whose = part === 'decider' ? 'yours' : part === 'requester' ? 'own' : 'others';
  const overdue = isOverdue(body, days, viewer.now, viewer.partner.timeZone);
  const badges = [say(`relationships.list.${whose}`), overdue && say('relationships.list.overdue')].filter(Boolean);
  return {
    title: body.companyName,
    detail: say('relationships.list.line', {
      name,
      reason: say(`relationships.reason.${body.reason}`),
      at: formatMoment(sentAt(doc), locale, timeZone),
    }),
    badge: badges.join(' · '),
    tone: overdue ? ('attention' as const) : part === 'decider' ? ('accent' as const) : ('default' as const),
    open: { title: body.companyName, verb: 'record.open', data: { kind: endings.name, record: doc.id } },
  };
}

/** For managers: who stands in for them, where that can be said; for admins: the rules. */
function ownButtons({ say, roles }: Viewer, { everyone }: Around): readonly Button[] {
  const title = say('relationships.button.deputy');
  const canSay = everyone.commands.some(({ intent }) => intent === 'preferences.edit');
  return [
    ...(canSay && isAmong(roles, ['manager'])
      ? [{ title, verb: 'command.run', data: { intent: 'preferences.edit' } }]
      : []),
    ...(isAmong(roles, ['admin'])
      ? [{ title: say('relationships.button.rules'), verb: 'relationship.rules.edit' }]
      : []),
  ];
}
