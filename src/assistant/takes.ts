import { choiceCalled } from '../directory/choice-called.ts';
import type { Correction, Part } from '../language/correction/part.ts';
import type { Heard } from './feature.ts';

/**
 * What a form of plain fields takes of a correction.
 * @param fields which part goes into which field
 * @param label what the form calls a field
 */
export function takes<Field extends string>(
  said: Correction,
  fields: Readonly<Partial<Record<Part, Field>>>,
  label: (field: Field) => string,
): Heard | undefined {
  const parts = Object.entries(fields) as [Part, Field][];
  const taken = parts.flatMap(([part, field]) => {
    const value = said[part];
    return value === undefined ? [] : [{ field, value }];
  });
  if (taken.length === 0) return undefined;
  return {
    values: Object.fromEntries(taken.map(({ field, value }) => [field, value])),
    changed: taken.map(({ field, value }) => ({ label: label(field), value })),
  };
}

/** Why something is done, in a form that has a list of reasons and a field for words of one's own. */
export interface ReasonFields<Field extends string> {
  readonly choice: Field;
  readonly words: Field;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly label: (field: Field) => string;
}

/** What such a form takes of a reason that was said: the one of the list that is called so, else the words. */
export function takesReason<Field extends string>(
  { reason }: Correction,
  { choice, words, choices, label }: ReasonFields<Field>,
): Heard | undefined {
  if (reason === undefined) return undefined;
  const chosen = choices.find(({ value }) => value === choiceCalled(reason, choices));
  if (!chosen) return { values: { [words]: reason }, changed: [{ label: label(words), value: reason }] };
  return { values: { [choice]: chosen.value }, changed: [{ label: label(choice), value: chosen.title }] };
}
