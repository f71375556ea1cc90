import { CARD_LIMIT, cardSize } from '../../cards/guard-size.ts';
import { sayIn } from '../../catalogue/say.ts';
import type { Json } from '../../shared/json.ts';
import type { Card } from '../reply.ts';
import type { RecordLinks } from './record-links.ts';

/**
 * Puts the record's link at the foot of its card, to be copied and passed on; a card that is full goes without, and so does
 * one whose id can stand in no link (a person's gathered messages: nobody else could open them).
 */
export function withLink(card: Card, links: RecordLinks | undefined): Card {
  if (!links || !card.about) return card;
  const url = links.url(card.about);
  if (links.read(url)?.id !== card.about.id) return card;
  const link = {
    type: 'TextBlock',
    text: `[${sayIn(card.locale)('common.link')}](${url})`,
    wrap: true,
    size: 'Small',
    isSubtle: true,
    spacing: 'Medium',
  };
  const content = { ...card.content, body: [...((card.content.body ?? []) as readonly Json[]), link] };
  return cardSize(content) > CARD_LIMIT ? card : { ...card, content };
}
