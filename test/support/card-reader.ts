import type { Card } from '../../src/assistant/reply.ts';
import type { Json, JsonObject } from '../../src/shared/json.ts';

/** Every object of a card, from the outside in. */
export function* parts(value: Json): Generator<JsonObject> {
  if (Array.isArray(value)) {
    for (const each of value) yield* parts(each);
  } else if (typeof value === 'object' && value !== null) {
    const object = value as JsonObject;
    yield object;
    for (const each of Object.values(object)) yield* parts(each);
  }
}

/** All that can be read on a card, one piece a line. */
export function textOf(card: Card): string {
  return [...parts(card.content)]
    .flatMap((part) => [part.text, part.title, part.value, part.label].filter((text) => typeof text === 'string'))
    .join('\n');
}

/** The button with this title, with its verb and data. */
export function button(card: Card, title: string): { verb: string; data: JsonObject } {
  const found = buttons(card).find((each) => each.title === title);
  if (!found)
    throw new Error(
      `no button “${title}” among ${buttons(card)
        .map((each) => each.title)
        .join(', ')}`,
    );
  return found;
}

/** The button with this verb. */
export function buttonOf(card: Card, verb: string): { verb: string; data: JsonObject } {
  const found = buttons(card).find((each) => each.verb === verb);
  if (!found)
    throw new Error(
      `no button for ${verb} among ${buttons(card)
        .map((each) => each.verb)
        .join(', ')}`,
    );
  return found;
}

export function buttons(card: Card): readonly { title: string; verb: string; data: JsonObject }[] {
  return [...parts(card.content)]
    .filter((part) => part.type === 'Action.Execute')
    .map((part) => ({ title: String(part.title), verb: String(part.verb), data: part.data as JsonObject }));
}

/** The inputs of a card, by id. */
export function inputs(card: Card): Readonly<Record<string, JsonObject>> {
  const found = [...parts(card.content)].filter((part) => String(part.type).startsWith('Input.'));
  return Object.fromEntries(found.map((part) => [String(part.id), part]));
}
