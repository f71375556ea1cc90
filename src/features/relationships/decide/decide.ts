import { closeDraft, type Draft, keepDraft } from '../../../assistant/drafts.ts';
import type { CardAction, Form } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { formatMoment } from '../../../catalogue/format.ts';
import { choiceCalled } from '../../../directory/choice-called.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Around, namesOf } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import type { Ending } from '../ending.ts';
import { approve, turnDown } from '../moves/deciding.ts';
import { formButtons, onEnding, onEndingForm, requestOf, startEndingDraft } from '../on-ending.ts';
import { REJECTIONS } from '../rules/reasons.ts';

export const REJECT_FORM = 'relationship.reject';
export const RETURN_FORM = 'relationship.return';
/** Characters. It stands in full on the card. */
const LIMIT = 300;

type How = 'reject' | 'return';

export const decideForms: readonly Form[] = [
  { name: REJECT_FORM, render: (viewer, draft, reader) => whyCard(viewer, draft, reader, 'reject') },
  { name: RETURN_FORM, render: (viewer, draft, reader) => whyCard(viewer, draft, reader, 'return') },
];

/** Yes, no with a reason, or not yet. */
export const decideActions = (around: Around): readonly CardAction[] => [
  onEnding(around, 'relationship.end.approve', 'approve', async (turn, tx) => {
    const approved = await approve(turn, tx, turn.record, around);
    const { state, coolUntil = '' } = approved.body;
    const until = coolUntil && formatMoment(coolUntil, turn.locale, turn.timeZone);
    const texts = { asked: 'first', cooling: 'approved', checking: 'approvedNow' } as const;
    const text = state === 'asked' || state === 'cooling' ? texts[state] : texts.checking;
    return endingCard(turn, approved, tx, around, {
      tone: 'good',
      text: turn.say(`relationships.decide.done.${text}`, { until }),
    });
  }),
  onEnding(around, 'relationship.end.reject', 'reject', async (turn, tx) =>
    whyCard(turn, await startEndingDraft(turn, tx, REJECT_FORM, turn.record), tx, 'reject'),
  ),
  onEnding(around, 'relationship.end.return', 'return', async (turn, tx) =>
    whyCard(turn, await startEndingDraft(turn, tx, RETURN_FORM, turn.record), tx, 'return'),
  ),
  onEndingForm(around, REJECT_FORM, 'relationship.end.reject.submit', 'reject', (turn, tx, doc) =>
    submit(turn, tx, doc, 'reject', around),
  ),
  onEndingForm(around, RETURN_FORM, 'relationship.end.return.submit', 'return', (turn, tx, doc) =>
    submit(turn, tx, doc, 'return', around),
  ),
];

/** The form to turn a request down, with the reason that was said in it. */
export async function openDecision(turn: Turn, tx: Tx, doc: Doc<Ending>, how: How, reason: string): Promise<Card> {
  const choice = choiceCalled(reason, rejections(turn));
  const values = {
    choice: how === 'reject' ? choice : '',
    text: choice && how === 'reject' ? '' : reason.slice(0, LIMIT),
  };
  const form = how === 'reject' ? REJECT_FORM : RETURN_FORM;
  return whyCard(turn, await startEndingDraft(turn, tx, form, doc, values), tx, how);
}

async function submit(turn: DraftTurn, tx: Tx, doc: Doc<Ending>, how: How, around: Around): Promise<Card> {
  const values = { choice: turn.typed.choice ?? '', text: turn.typed.text ?? '' };
  const choice = REJECTIONS.find((name) => name === values.choice);
  const saysNothing = values.text === '' && (choice === undefined || choice === 'other');
  if (saysNothing || values.text.length > LIMIT || (how === 'reject' && !choice)) {
    return whyCard(turn, await keepDraft(tx, turn.draft, { values }), tx, how, true);
  }
  await closeDraft(tx, turn.draft);
  const decided = await turnDown(turn, tx, doc, how, {
    text: values.text,
    ...(how === 'reject' && choice && { reason: choice }),
  });
  const [name = ''] = await namesOf([doc.body.requester], tx);
  const key = how === 'reject' ? 'relationships.decide.done.rejected' : 'relationships.decide.done.returned';
  return endingCard(turn, decided, tx, around, { tone: 'good', text: turn.say(key, { name }) });
}

function rejections({ say }: Viewer): readonly { readonly title: string; readonly value: string }[] {
  return REJECTIONS.map((each) => ({ title: say(`relationships.decide.reject.reason.${each}`), value: each }));
}

async function whyCard(viewer: Viewer, draft: Doc<Draft>, reader: Reader, how: How, wrong = false): Promise<Card> {
  const { say, locale } = viewer;
  const { companyName, requester } = (await requestOf(draft, reader)).body;
  const [name = ''] = await namesOf([requester], reader);
  const { values } = draft.body;
  const text: FormField = {
    id: 'text',
    label: say(`relationships.decide.${how}.text`),
    kind: 'multiline',
    value: values.text ?? '',
    required: how === 'return',
    maxLength: LIMIT,
    ...(wrong && { error: say('relationships.decide.reject.problem') }),
  };
  const choice: FormField = {
    id: 'choice',
    label: say('relationships.decide.reject.choice'),
    kind: 'choice',
    value: values.choice ?? '',
    required: true,
    choices: rejections(viewer),
  };
  return formCard({
    locale,
    title: say(`relationships.decide.${how}.title`, { name: companyName }),
    intro: say(`relationships.decide.${how}.intro`, { requester: name }),
    fields: how === 'reject' ? [choice, text] : [text],
    buttons: formButtons(viewer, draft, {
      title: say(`relationships.button.${how}`),
      verb: `relationship.end.${how}.submit`,
      ...(how === 'reject' && { style: 'destructive' as const }),
    }),
  });
}
