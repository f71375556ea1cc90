import type { Card } from '../assistant/reply.ts';
import { CardTooLarge } from './guard-size.ts';

/** The first of several versions of a card, whole at first and then with less and less in it, that fits. @throws CardTooLarge when none does */
export function firstThatFits<Content>(versions: Iterable<Content>, build: (content: Content) => Card): Card {
  let tooLarge: CardTooLarge | undefined;
  for (const each of versions) {
    try {
      return build(each);
    } catch (error) {
      if (!(error instanceof CardTooLarge)) throw error;
      tooLarge = error;
    }
  }
  throw tooLarge;
}
