import type { Viewer } from '../../../assistant/turn.ts';
import type { FormField } from '../../../cards/form-card.ts';
import { type Checklist, ITEM_STATES, ITEMS, type Item, type ItemState } from '../rules/checklist.ts';

/** One choice for each item of the checklist. @param problems items that may not stay open, with the sentence that says so */
export function checklistFields(
  { say }: Viewer,
  values: Readonly<Record<string, string>>,
  problems: readonly Item[] = [],
): readonly FormField[] {
  return ITEMS.map((item) => ({
    id: item,
    label: say(`relationships.item.${item}`),
    kind: 'choice',
    value: values[item] ?? 'open',
    required: true,
    choices: ITEM_STATES.map((state) => ({ title: say(`relationships.itemState.${state}`), value: state })),
    ...(problems.includes(item) && { error: say('relationships.confirm.problem') }),
  }));
}

/** The states as a form's values. */
export function checklistValues(checklist: Checklist): Readonly<Record<Item, ItemState>> {
  return Object.fromEntries(ITEMS.map((item) => [item, checklist[item].state])) as Record<Item, ItemState>;
}

/** What was chosen; anything else than one of the three states counts as open. */
export function chosenStates(typed: Readonly<Record<string, string>>): Readonly<Record<Item, ItemState>> {
  const state = (item: Item): ItemState => ITEM_STATES.find((name) => name === typed[item]) ?? 'open';
  return Object.fromEntries(ITEMS.map((item) => [item, state(item)])) as Record<Item, ItemState>;
}
