import type { Say } from '../../catalogue/say.ts';
import type { Card } from '../reply.ts';

/**
 * Lets each viewer's client ask for the card as that person may see it. Without `userIds` Teams refreshes by itself in
 * chats of up to 60 people (Learn: "User specific views"); the answer must carry the block again.
 */
export function withRefresh(card: Card, say: Say): Card {
  if (!card.about) return card;
  const { kind, id } = card.about;
  const action = {
    type: 'Action.Execute',
    title: say('common.button.refresh'),
    verb: 'record.open',
    data: { kind, record: id },
  };
  return { ...card, content: { ...card.content, refresh: { action } } };
}
