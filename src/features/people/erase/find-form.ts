import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { openErasing } from './erase.ts';
import { type Fitting, whoFits } from './who-fits.ts';

const FORM = 'erase.find';

export const findForm = (around: Around): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => findCard(viewer, draft, reader, around),
});

/** From the settings: whose data are to be erased, by a name or an address. */
export const findActions = (around: Around): readonly CardAction[] => [
  onPress({
    verb: FORM,
    who: ['admin'],
    handle: async (turn, tx) => ({ card: await openFinding(turn, tx, '', around) }),
  }),
  onDraft(FORM, {
    verb: 'erase.find.submit',
    who: ['admin'],
    handle: async (turn, tx) => ({ card: await submit(turn, tx, around) }),
  }),
];

/** @param name what was said of them, if anything */
export async function openFinding(turn: Turn, tx: Tx, name: string, around: Around): Promise<Card> {
  return findCard(turn, await startDraft(turn, tx, { name: FORM, values: { name } }), tx, around);
}

async function submit(turn: DraftTurn, tx: Tx, around: Around): Promise<Card> {
  const values = { name: turn.typed.name ?? '', whom: turn.typed.whom ?? '' };
  const fitting = await whoFits(turn, values.name, tx, around);
  const chosen = fitting.find((each) => choiceOf(each).value === values.whom);
  const one = chosen ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (!one) return findCard(turn, await keepDraft(tx, turn.draft, { values }), tx, around);
  await closeDraft(tx, turn.draft);
  return openErasing(turn, tx, one.subject, around);
}

/** As a choice: what is to be erased, and its id. */
function choiceOf({ subject, title }: Fitting): { readonly title: string; readonly value: string } {
  return { title, value: `${subject.kind} ${subject.id}` };
}

async function findCard(viewer: Viewer, draft: Doc<Draft>, reader: Reader, around: Around): Promise<Card> {
  const { say, locale } = viewer;
  const { name = '', whom = '' } = draft.body.values;
  const choices = (await whoFits(viewer, name, reader, around)).map(choiceOf);
  return formCard({
    locale,
    title: say('people.erase.find.title'),
    intro: say('people.erase.find.intro'),
    fields: [
      {
        ...{ id: 'name', label: say('people.erase.find.name'), kind: 'text', value: name, required: true },
        ...{ maxLength: 200, hint: say('people.erase.find.hint') },
        ...(name !== '' && choices.length === 0 && { error: say('people.erase.find.nobody') }),
      },
      ...(choices.length > 0
        ? [{ id: 'whom', label: say('people.erase.find.whom'), kind: 'choice' as const, value: whom, choices }]
        : []),
    ],
    buttons: [
      { title: say('people.erase.find.submit'), verb: 'erase.find.submit', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}
