import { closeDraft, type Draft, keepDraft } from '../../../assistant/drafts.ts';
import type { CardAction, Form } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Around, namesOf } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import { checklistFields, checklistValues, chosenStates } from '../checklist/checklist-fields.ts';
import { carryOut, responsible } from '../moves/carrying-out.ts';
import { formButtons, onEnding, onEndingForm, requestOf, startEndingDraft } from '../on-ending.ts';
import { ITEMS, type Item, tick } from '../rules/checklist.ts';

export const CONFIRM_FORM = 'relationship.confirm';

export const confirmForm = (around: Around): Form => ({
  name: CONFIRM_FORM,
  render: (viewer, draft, reader) => confirmCard(viewer, draft, reader, around),
});

/** After the time to stop it: the checklist once more. Only when every item still holds is it carried out. */
export const confirmActions = (around: Around): readonly CardAction[] => [
  onEnding(around, 'relationship.end.confirm', 'confirm', async (turn, tx) => {
    const values = checklistValues(turn.record.body.checklist);
    return confirmCard(turn, await startEndingDraft(turn, tx, CONFIRM_FORM, turn.record, values), tx, around);
  }),
  onEndingForm(around, CONFIRM_FORM, 'relationship.end.confirm.submit', 'confirm', async (turn, tx, doc) => {
    const states = chosenStates(turn.typed);
    const open = ITEMS.filter((item) => states[item] === 'open');
    if (open.length > 0) {
      return confirmCard(turn, await keepDraft(tx, turn.draft, { values: states }), tx, around, open);
    }
    await closeDraft(tx, turn.draft);
    const chosen = Object.fromEntries(ITEMS.map((item) => [item, { state: states[item] }]));
    const checklist = tick(doc.body.checklist, chosen, { by: turn.personId, at: turn.now });
    const [owner = ''] = await namesOf([await responsible(doc.body, tx, around)], tx);
    const confirmed = await carryOut(turn, tx, doc, checklist, around);
    const text = turn.say('relationships.confirm.done', { owner });
    return endingCard(turn, confirmed, tx, around, { tone: 'good', text });
  }),
];

async function confirmCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  around: Around,
  problems: readonly Item[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const { body } = await requestOf(draft, reader);
  const [owner = ''] = await namesOf([await responsible(body, reader, around)], reader);
  return formCard({
    locale,
    title: say('relationships.confirm.title', { name: body.companyName }),
    intro: say('relationships.confirm.intro', { owner }),
    problems: problems.length,
    fields: checklistFields(viewer, draft.body.values, problems),
    buttons: formButtons(viewer, draft, {
      title: say('relationships.confirm.go'),
      verb: 'relationship.end.confirm.submit',
      style: 'destructive',
    }),
  });
}
