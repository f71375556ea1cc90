import { closeDraft, type Draft, keepDraft } from '../../../assistant/drafts.ts';
import type { CardAction, Form } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formCard } from '../../../cards/form-card.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Doc } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import { type Ending, endings } from '../ending.ts';
import { formButtons, onEnding, onEndingForm, startEndingDraft } from '../on-ending.ts';
import { checkReason, type ReasonProblem } from '../rules/reasons.ts';
import { asReason, hearReason, reasonFields, typedReason } from './reason-form.ts';

export const AMEND_FORM = 'relationship.amend';

export const amendForm: Form = {
  name: AMEND_FORM,
  render: async (viewer, draft) => amendCard(viewer, draft),
  hear: async ({ say }, _draft, said) => hearReason(say, said),
};

/** Changes why and when, as long as nobody is deciding. */
export const amendActions = (around: Around): readonly CardAction[] => [
  onEnding(around, 'relationship.end.amend', 'amend', async (turn, tx) => {
    const { reason, details, wishedFor = '' } = turn.record.body;
    const draft = await startEndingDraft(turn, tx, AMEND_FORM, turn.record, { reason, details, wishedFor });
    return amendCard(turn, draft);
  }),
  onEndingForm(around, AMEND_FORM, 'relationship.end.amend.submit', 'amend', async (turn, tx, doc) => {
    const values = typedReason(turn.typed);
    const problems = checkReason(values, dayOf(turn.now, turn.timeZone));
    if (problems.length > 0) return amendCard(turn, await keepDraft(tx, turn.draft, { values }), problems);
    await closeDraft(tx, turn.draft);
    const { wishedFor: _before, ...rest } = doc.body;
    const body: Ending = {
      ...rest,
      reason: asReason(values.reason),
      details: values.details,
      ...(values.wishedFor && { wishedFor: values.wishedFor }),
    };
    const fields = (['reason', 'details', 'wishedFor'] as const).filter((name) => body[name] !== doc.body[name]);
    if (fields.length === 0) return endingCard(turn, doc, tx, around);
    const amended = await tx.put(endings, doc.id, body, doc.version);
    const record = { kind: endings.name, id: doc.id };
    tx.record({ who: turn.personId, what: 'relationship.amended', record, fields });
    return endingCard(turn, amended, tx, around, { tone: 'good', text: turn.say('relationships.amend.saved') });
  }),
];

function amendCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly ReasonProblem[] = []): Card {
  const { say, locale } = viewer;
  return formCard({
    locale,
    title: say('relationships.amend.title'),
    problems: problems.length,
    fields: reasonFields(viewer, draft.body.values, problems),
    buttons: formButtons(viewer, draft, {
      title: say('common.button.save'),
      verb: 'relationship.end.amend.submit',
      style: 'positive',
    }),
  });
}
