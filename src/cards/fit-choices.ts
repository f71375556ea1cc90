import type { FormField } from './form-card.ts';

/** Characters for the choices of all fields of a form together: about two thirds of what a card may hold. */
const ROOM = 8000;
/** What a choice takes beside its title and value: keys, quotes, brackets. */
const FRAME = 25;

/**
 * Shortens long lists of choices so that the form fits a card. What is chosen now always stays; of the rest the first ones do.
 * @returns the fields, and for each shortened one how many choices are not shown
 */
export function fitChoices(
  fields: readonly FormField[],
): readonly { readonly field: FormField; readonly left: number }[] {
  const length = ({ choices = [] }: FormField): number =>
    choices.reduce((sum, { title, value }) => sum + title.length + value.length + FRAME, 0);
  const total = fields.reduce((sum, field) => sum + length(field), 0);
  if (total <= ROOM) return fields.map((field) => ({ field, left: 0 }));
  const share = ROOM / fields.filter(({ choices }) => choices).length;
  return fields.map((field) => (length(field) <= share ? { field, left: 0 } : shorten(field, share)));
}

function shorten(field: FormField, room: number): { field: FormField; left: number } {
  const { choices = [], value } = field;
  const chosen = new Set(value.split(','));
  const length = ({ title, value: id }: { title: string; value: string }): number => title.length + id.length + FRAME;
  let used = choices.filter((each) => chosen.has(each.value)).reduce((sum, each) => sum + length(each), 0);
  const kept = choices.filter((each) => {
    if (chosen.has(each.value)) return true;
    used += length(each);
    return used <= room;
  });
  return { field: { ...field, choices: kept }, left: choices.length - kept.length };
}
