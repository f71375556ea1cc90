import type { Note } from '../assistant/feature.ts';
import type { Card } from '../assistant/reply.ts';
import type { Json } from '../shared/json.ts';
import { CARD_LIMIT, cardSize } from './guard-size.ts';
import { noteData } from './note.ts';
import { render } from './render.ts';

/** A finished card with a sentence on top that only the assistant could tell: whom it took, what it changed in a form. */
export function withNote(card: Card, note: Note): Card {
  const summary = `${note.text}\n${card.summary}`;
  const top = render('note', noteData(note), { summary, locale: card.locale });
  const body = [...listOf(top.content.body), ...listOf(card.content.body)];
  const whole = { ...card.content, body, fallbackText: top.summary };
  const content = cardSize(whole) > CARD_LIMIT ? { ...card.content, body } : whole;
  return { ...card, content, summary: top.summary };
}

function listOf(body: Json | undefined): readonly Json[] {
  return Array.isArray(body) ? body : [];
}
