import type { JsonObject } from '../shared/json.ts';

/** Bytes. Teams counts a message in UTF-16, other channels in UTF-8; cards stay well below the smallest limit, 28 KB. */
export const CARD_LIMIT = 25 * 1024;

/** The larger of a card's sizes as UTF-8 and as UTF-16, in bytes. */
export function cardSize(content: JsonObject): number {
  const json = JSON.stringify(content);
  return Math.max(Buffer.byteLength(json, 'utf8'), json.length * 2);
}

export class CardTooLarge extends Error {}

/** Refuses a card that Teams might refuse. Builders cut what is long; that this throws is a fault of theirs. */
export function guardSize(content: JsonObject, name: string): void {
  const size = cardSize(content);
  if (size > CARD_LIMIT) throw new CardTooLarge(`the ${name} card has ${size} bytes, more than ${CARD_LIMIT}`);
}
