import { closeDraft, type Draft, keepDraft } from '../../../assistant/drafts.ts';
import type { CardAction, Form } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../../assistant/turn.ts';
import { formCard } from '../../../cards/form-card.ts';
import { partnerDay } from '../../../partner/partner-day.ts';
import { isDay } from '../../../shared/day.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import type { Ending } from '../ending.ts';
import { move } from '../moves/moves.ts';
import { formButtons, onEnding, onEndingForm, requestOf, startEndingDraft } from '../on-ending.ts';
import { changedItems, DATED, type DatedItem, ITEMS, type Item, type ItemState, tick } from '../rules/checklist.ts';
import { checklistFields, checklistValues, chosenStates } from './checklist-fields.ts';

export const CHECKLIST_FORM = 'relationship.checklist';

/** Ticking items off. A second page asks for the days of those that stay open and are bound to one. */
export const checklistForm: Form = {
  name: CHECKLIST_FORM,
  render: async (viewer, draft, reader) =>
    draft.body.context.step === 'days' ? daysCard(viewer, draft) : statesCard(viewer, draft, reader),
};

export const checklistActions = (around: Around): readonly CardAction[] => [
  onEnding(around, 'relationship.end.check', 'check', async (turn, tx) => {
    const { checklist } = turn.record.body;
    const days = ITEMS.flatMap((item): [string, string][] => {
      const { from } = checklist[item];
      return from ? [[dayField(item), from]] : [];
    });
    const values = { ...checklistValues(checklist), ...Object.fromEntries(days) };
    return statesCard(turn, await startEndingDraft(turn, tx, CHECKLIST_FORM, turn.record, values), tx);
  }),
  onEndingForm(around, CHECKLIST_FORM, 'relationship.end.check.next', 'check', async (turn, tx, doc) => {
    const states = chosenStates(turn.typed);
    if (!boundToDays(states).length) return save(turn, tx, doc, states, {}, around);
    const { context, values } = turn.draft.body;
    const draft = await keepDraft(tx, turn.draft, {
      values: { ...values, ...states },
      context: { ...context, step: 'days' },
    });
    return daysCard(turn, draft);
  }),
  onEndingForm(around, CHECKLIST_FORM, 'relationship.end.check.save', 'check', async (turn, tx, doc) => {
    const states = chosenStates(turn.draft.body.values);
    const today = await partnerDay(turn.now, tx);
    const days = Object.fromEntries(boundToDays(states).map((item) => [item, turn.typed[dayField(item)] ?? '']));
    const problems = boundToDays(states).filter((item) => {
      const day = days[item] ?? '';
      return day !== '' && (!isDay(day) || day <= today);
    });
    if (problems.length === 0) return save(turn, tx, doc, states, days, around);
    const typed = Object.fromEntries(Object.entries(days).map(([item, day]) => [`from_${item}`, day]));
    const draft = await keepDraft(tx, turn.draft, { values: { ...turn.draft.body.values, ...typed } });
    return daysCard(turn, draft, problems);
  }),
];

const dayField = (item: Item): string => `from_${item}`;

function boundToDays(states: Readonly<Record<Item, ItemState>>): readonly DatedItem[] {
  return DATED.filter((item) => states[item] === 'open');
}

async function save(
  turn: DraftTurn,
  tx: Tx,
  doc: Doc<Ending>,
  states: Readonly<Record<Item, ItemState>>,
  days: Readonly<Record<string, string>>,
  around: Around,
): Promise<Card> {
  await closeDraft(tx, turn.draft);
  const chosen = Object.fromEntries(
    ITEMS.map((item) => [item, { state: states[item], from: days[item] || undefined }]),
  );
  const checklist = tick(doc.body.checklist, chosen, { by: turn.personId, at: turn.now });
  const changed = changedItems(doc.body.checklist, checklist);
  if (changed.length === 0) return endingCard(turn, doc, tx, around);
  const facts = Object.fromEntries(changed.map((item) => [item, checklist[item].state]));
  const moved = await move(turn, tx, doc, { checklist }, { what: 'relationship.checked', fields: changed, facts });
  return endingCard(turn, moved, tx, around, { tone: 'good', text: turn.say('relationships.checklist.saved') });
}

async function statesCard(viewer: Viewer, draft: Doc<Draft>, reader: Reader): Promise<Card> {
  const { say, locale } = viewer;
  const { body } = await requestOf(draft, reader);
  return formCard({
    locale,
    title: say('relationships.checklist.title', { name: body.companyName }),
    intro: say('relationships.checklist.intro'),
    fields: checklistFields(viewer, draft.body.values),
    buttons: formButtons(viewer, draft, {
      title: say('relationships.checklist.next'),
      verb: 'relationship.end.check.next',
      style: 'positive',
    }),
  });
}

function daysCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly DatedItem[] = []): Card {
  const { say, locale } = viewer;
  const { values } = draft.body;
  return formCard({
    locale,
    title: say('relationships.checklist.days'),
    intro: say('relationships.checklist.daysIntro'),
    problems: problems.length,
    fields: boundToDays(chosenStates(values)).map((item) => ({
      id: dayField(item),
      label: say('relationships.checklist.dayOf', { item: say(`relationships.item.${item}`) }),
      kind: 'date',
      value: values[dayField(item)] ?? '',
      hint: say(`relationships.checklist.dayHint.${item}`),
      ...(problems.includes(item) && { error: say('relationships.checklist.dayProblem') }),
    })),
    buttons: formButtons(viewer, draft, {
      title: say('common.button.save'),
      verb: 'relationship.end.check.save',
      style: 'positive',
    }),
  });
}
