import { tidy } from '../../catalogue/tidy.ts';
import type { Entities } from '../../language/port.ts';
import type { JsonObject } from '../../shared/json.ts';

/** What a button that stands for a sentence may say beside the intent: names and addresses, which the forms check as if typed. */
const SAYABLE = ['company', 'customer', 'domain', 'country', 'email', 'person', 'phone', 'query', 'assignee'] as const;
const LONGEST = 200;

/** The data of a `command.run` button that says more than its intent; `saidByButton` reads it back. Too long words are left out. */
export function saying(words: { readonly [Name in (typeof SAYABLE)[number]]?: string | undefined }): JsonObject {
  return Object.fromEntries(
    SAYABLE.flatMap((name) => {
      const text = words[name] ?? '';
      return text !== '' && text.length <= LONGEST ? [[`said.${name}`, text] as const] : [];
    }),
  );
}

/** The words that a button carries, as if they had been said. Whatever is no text, or not sayable, is left out. */
export function saidByButton(data: JsonObject): Entities {
  const said = SAYABLE.flatMap((name) => {
    const value = data[`said.${name}`];
    const text = typeof value === 'string' ? tidy(value.slice(0, LONGEST)) : '';
    return text ? [[name, text] as const] : [];
  });
  return Object.fromEntries(said);
}

/** A whole sentence that a feature takes for its own, as longer ones are not (`meaning.ts`). */
const LONGEST_SENTENCE = 400;

/** The data of a button that says a sentence once more; `sentenceByButton` reads it back. */
export function sayingSentence(text: string): JsonObject {
  return text.length <= LONGEST_SENTENCE ? { 'said.sentence': text } : {};
}

/** The sentence that a button carries, read as if whoever presses had said it; empty without one. */
export function sentenceByButton(data: JsonObject): string {
  const text = data['said.sentence'];
  return typeof text === 'string' ? tidy(text.slice(0, LONGEST_SENTENCE)) : '';
}
