import { withNote } from '../../cards/with-note.ts';
import type { Tx } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import type { Meaning } from '../meaning/meaning.ts';
import { whoCard } from '../meaning/who-card.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { showRecord } from './answer-pressed.ts';
import { answerSaid } from './answer-said.ts';

/** Answers words of which it is known whom they speak of, and says on the card whom it took; else asks. */
export async function answerMeaning(desk: Desk, turn: Turn, meaning: Meaning, tx: Tx): Promise<Card> {
  const { said, taken, unclear } = meaning;
  if (unclear) return whoCard(turn, unclear.word, said, unclear.among);
  // "show it", of a referral or an invitation: that one, not the customer of the same name.
  const isItself = taken && said.intent === 'customer.show' && taken.record.kind !== 'customer';
  const card = isItself ? await showRecord(desk, turn, taken.record, tx) : await answerSaid(desk, turn, said, tx);
  return withTaken(turn, card, meaning);
}

/** The card with a line that says whom a word like "them" was taken for. */
export function withTaken(turn: Turn, card: Card, { taken }: Meaning): Card {
  if (!taken) return card;
  const text = turn.say('conversation.taken', { word: taken.word, name: taken.record.name });
  return withNote(card, { tone: 'accent', text });
}
