import { type CardAction, type Command, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { SaidTurn, Viewer } from '../../assistant/turn.ts';
import { listCard } from '../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { type Partnership, partnerships, sideFor, sideOf } from '../../partner/partnerships.ts';
import { isPastedLink } from '../../partner/relationship-link.ts';
import { isAmong, ROLES } from '../../partner/roles.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { startLinkForm } from './change.ts';
import { startConnecting } from './connect.ts';
import { partnershipCard, STATE_TONES, WHO } from './partnership-card.ts';

/** "connect us with an indirect provider": with a name the form, else those that there are; for a provider, its resellers. */
export const connectCommand: Command = {
  intent: 'provider.connect',
  who: ROLES,
  capability: 'connectProvider',
  title: 'providers.title',
  examples: {
    en: ['connect us with an indirect provider', 'our indirect providers'],
    ko: ['간접 공급자 연결', '우리 간접 공급자 보여줘'],
  },
  async handle(turn, tx) {
    if (isPastedLink(turn.text)) return { card: await pastedLink(turn, tx) };
    const name = turn.entities.company ?? '';
    const hasNone = (await tx.list(partnerships)).length === 0;
    if (isAmong(turn.roles, WHO) && (name !== '' || hasNone)) return { card: await startConnecting(turn, tx, name) };
    return { card: await partnershipList(turn, 0, tx) };
  },
};

/** A joint link that somebody pasted: the form of the company that it is with, where it can be saved. */
async function pastedLink(turn: SaidTurn, tx: Tx): Promise<Card> {
  const link = turn.text.trim();
  const connected = (await tx.list(partnerships)).filter(({ body }) => body.state === 'connected');
  const other = connected.find(
    ({ body }) => body.microsoftId && link.toLowerCase().includes(body.microsoftId.toLowerCase()),
  );
  if (!other) return partnershipList(turn, 0, tx, turn.say('providers.link.whose'));
  if (isAmong(turn.roles, WHO)) return startLinkForm(turn, tx, other, link);
  return partnershipCard(turn, other, tx);
}

export const listAction: CardAction = onPress({
  verb: 'provider.list.show',
  who: ROLES,
  handle: async (turn, tx) => ({ card: await partnershipList(turn, Number(turn.data.page) || 0, tx) }),
});

async function partnershipList(viewer: Viewer, number: number, reader: Reader, intro?: string): Promise<Card> {
  const { say, locale, partner } = viewer;
  const side = sideFor(partner);
  const ours = (await reader.list(partnerships)).filter(({ body }) => sideOf(body) === side);
  const page = pageOf(ours, number);
  return listCard({
    locale,
    title: say(`providers.${side}.title`),
    intro: intro ?? say(`providers.${side}.intro`),
    groups: [{ items: page.items.map((doc) => line(doc, viewer)) }],
    empty: say(`providers.${side}.empty`),
    buttons: [
      ...pageButtons(viewer, page, 'provider.list.show', {}),
      ...(isAmong(viewer.roles, WHO)
        ? [{ title: say(`providers.${side}.connect.title`), verb: 'provider.connect.open' }]
        : []),
    ],
  });
}

function line({ id, body }: Doc<Partnership>, { say }: Viewer) {
  return {
    title: body.name,
    detail:
      body.state === 'connected'
        ? say(body.link ? 'providers.card.hasLink' : `providers.${sideOf(body)}.card.noLink`)
        : '',
    badge: say(`providers.state.${body.state}`),
    tone: STATE_TONES[body.state],
    open: { title: body.name, verb: 'record.open', data: { kind: partnerships.name, record: id } },
  };
}
