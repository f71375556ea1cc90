import type { Button } from '../../cards/button.ts';
import { messageCard } from '../../cards/message-card.ts';
import { shorten } from '../../catalogue/shorten.ts';
import type { Recognition } from '../../language/port.ts';
import { saying } from '../answer/said-by-button.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';
import type { SeenRecord } from './seen-records.ts';

const LONGEST_NAME = 60;

/** The question whom a word like "them" means: the last ones spoken of as buttons, and the list of customers. */
export function whoCard(turn: Turn, word: string, said: Recognition, among: readonly SeenRecord[]): Card {
  const { say, locale } = turn;
  const list: Button = { title: say('customers.list.title'), verb: 'command.run', data: { intent: 'customer.list' } };
  const card = messageCard({
    locale,
    title: say('conversation.who.title', { word }),
    paragraphs: [say(among.length > 0 ? 'conversation.who.choose' : 'conversation.who.name')],
    buttons: [...among.map((record) => choice(said, record)), list],
  });
  return { ...card, personal: true };
}

/** Goes on with what was said, about this one. */
function choice({ intent, entities }: Recognition, { kind, id, name }: SeenRecord): Button {
  const title = shorten(name, LONGEST_NAME);
  if (intent === 'customer.show' && kind !== 'customer')
    return { title, verb: 'record.open', data: { kind, record: id }, ignoresInputs: true };
  const data = { intent, ...saying({ ...entities, company: name, customer: name }) };
  return { title, verb: 'command.run', data, ignoresInputs: true };
}
