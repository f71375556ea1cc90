import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import { matches } from '../../../directory/match.ts';
import { people } from '../../../partner/people.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { shownName } from '../listed.ts';
import { openErasing } from './erase.ts';

const FORM = 'erase.find';
/** Of people, and of customers. */
const MOST_FOUND = 20;

export const findForm = (around: Around): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => findCard(viewer, draft, reader, around),
});

/** From the settings: whose data are to be erased, by a name or an address. */
export const findActions = (around: Around): readonly CardAction[] => [
  onPress({
    verb: FORM,
    who: ['admin'],
    handle: async (turn, tx) => ({
      card: await findCard(turn, await startDraft(turn, tx, { name: FORM }), tx, around),
    }),
  }),
  onDraft(FORM, {
    verb: 'erase.find.submit',
    who: ['admin'],
    handle: async (turn, tx) => ({ card: await submit(turn, tx, around) }),
  }),
];

async function submit(turn: DraftTurn, tx: Tx, around: Around): Promise<Card> {
  const values = { name: turn.typed.name ?? '', whom: turn.typed.whom ?? '' };
  const fitting = await whoFits(turn, values.name, tx, around);
  const one = fitting.find(({ value }) => value === values.whom) ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (!one) return findCard(turn, await keepDraft(tx, turn.draft, { values }), tx, around);
  await closeDraft(tx, turn.draft);
  const [kind = '', ...id] = one.value.split(' ');
  return openErasing(turn, tx, { kind: kind === 'person' ? 'person' : 'contact', id: id.join(' ') }, around);
}

/** Colleagues of that name, and contacts of customers of that name or address. */
async function whoFits(
  viewer: Viewer,
  name: string,
  reader: Reader,
  { everyone }: Around,
): Promise<readonly { title: string; value: string }[]> {
  if (name.trim() === '') return [];
  const known = (await reader.list(people)).filter(({ body }) => !body.erased);
  const book = everyone.features.find((feature) => feature.customerBook)?.customerBook;
  const customers = (await book?.list(reader)) ?? [];
  const persons = matches(
    name,
    known.map((item) => ({ item, names: [item.body.name] })),
  );
  const companies = matches(
    name,
    customers.map((item) => ({ item, names: item.names })),
  );
  return [
    ...persons
      .slice(0, MOST_FOUND)
      .map(({ id, body }) => ({ title: shownName(viewer, body.name), value: `person ${id}` })),
    ...companies.slice(0, MOST_FOUND).map(({ id, companyName }) => ({
      title: viewer.say('people.erase.contactOf', { name: companyName }),
      value: `contact ${id}`,
    })),
  ];
}

async function findCard(viewer: Viewer, draft: Doc<Draft>, reader: Reader, around: Around): Promise<Card> {
  const { say, locale } = viewer;
  const { name = '', whom = '' } = draft.body.values;
  const choices = await whoFits(viewer, name, reader, around);
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
