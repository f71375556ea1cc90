import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { formatCountry } from '../../catalogue/format.ts';
import { marketCountries } from '../../partner/markets.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { peopleToChoose } from './edit.ts';
import { CHANGES, profileCard, readProfile, working } from './profile-card.ts';
import { checkLocation, type LocationProblem } from './rules.ts';
import { saveProfile } from './save.ts';

const ADD = 'profile.location.add';
const REMOVE = 'profile.location.remove';
const FIELDS = ['name', 'country', 'city', 'email', 'answers'] as const;

/** A location is added or removed, never changed: Partner Center wants it so. */
export const locationForms: readonly Form[] = [
  { name: ADD, render: (viewer, draft, reader) => addCard(viewer, draft, reader, []) },
  { name: REMOVE, render: (viewer, draft, reader) => removeCard(viewer, draft, reader) },
];

export const locationActions: readonly CardAction[] = [
  onPress({
    verb: ADD,
    who: CHANGES,
    capability: 'businessProfile',
    async handle(turn, tx) {
      const values = { country: turn.partner.market, answers: turn.personId };
      return { card: await addCard(turn, await startDraft(turn, tx, { name: ADD, values }), tx, []) };
    },
  }),
  onDraft(ADD, {
    verb: `${ADD}.submit`,
    who: CHANGES,
    capability: 'businessProfile',
    async handle(turn, tx) {
      const { name = '', country = '', city = '', email = '', answers = '' } = turn.typed;
      const values = { name, country, city, email, answers };
      const { body } = await readProfile(tx);
      const context = { profile: body, countries: marketCountries(turn.partner.market), people: await working(tx) };
      const problems = checkLocation(values, context);
      if (problems.length > 0) {
        return { card: await addCard(turn, await keepDraft(tx, turn.draft, { values }), tx, problems) };
      }
      await closeDraft(tx, turn.draft);
      const locations = [...body.locations, { id: turn.newId(), ...values }];
      const saved = await saveProfile(turn, tx, { locations }, ['locations']);
      return { card: await profileCard(turn, saved, tx, { tone: 'good', text: turn.say('profile.edit.done') }) };
    },
  }),
  onPress({
    verb: REMOVE,
    who: CHANGES,
    capability: 'businessProfile',
    handle: async (turn, tx) => ({
      card: await removeCard(turn, await startDraft(turn, tx, { name: REMOVE, values: { location: '' } }), tx),
    }),
  }),
  onDraft(REMOVE, {
    verb: `${REMOVE}.submit`,
    who: CHANGES,
    capability: 'businessProfile',
    async handle(turn, tx) {
      const { body } = await readProfile(tx);
      const locations = body.locations.filter(({ id }) => id !== turn.typed.location);
      if (locations.length === body.locations.length) {
        return { card: await removeCard(turn, await keepDraft(tx, turn.draft, { values: {} }), tx, true) };
      }
      await closeDraft(tx, turn.draft);
      const saved = await saveProfile(turn, tx, { locations }, ['locations']);
      return { card: await profileCard(turn, saved, tx, { tone: 'good', text: turn.say('profile.edit.done') }) };
    },
  }),
];

async function addCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  problems: readonly LocationProblem[],
): Promise<Card> {
  const { say, locale, partner } = viewer;
  const countries = marketCountries(partner.market).map((code) => ({
    title: formatCountry(code, locale),
    value: code,
  }));
  const field = (id: (typeof FIELDS)[number], rest: Partial<FormField> & Pick<FormField, 'kind'>): FormField => ({
    id,
    label: say(`profile.location.${id}`),
    value: draft.body.values[id] ?? '',
    required: true,
    ...(problems.includes(id) && { error: say(`profile.location.problem.${id}`) }),
    ...rest,
  });
  const tooMany = problems.includes('tooMany') && { error: say('profile.location.problem.tooMany') };
  return formCard({
    locale,
    title: say('profile.button.addLocation'),
    intro: say('profile.location.intro'),
    problems: problems.length,
    fields: [
      field('name', { kind: 'text', maxLength: 100 }),
      field('country', { kind: 'choice', choices: countries, ...tooMany }),
      field('city', { kind: 'text', maxLength: 100 }),
      field('email', { kind: 'text', maxLength: 254, hint: say('profile.location.emailHint') }),
      field('answers', { kind: 'choice', choices: await peopleToChoose(reader) }),
    ],
    buttons: [
      { title: say('profile.button.addLocation'), verb: `${ADD}.submit`, data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

async function removeCard(viewer: Viewer, draft: Doc<Draft>, reader: Reader, missing = false): Promise<Card> {
  const { say, locale } = viewer;
  const { locations } = (await readProfile(reader)).body;
  return formCard({
    locale,
    title: say('profile.button.removeLocation'),
    intro: say('profile.location.removeIntro'),
    fields: [
      {
        id: 'location',
        label: say('profile.location.which'),
        kind: 'choice',
        required: true,
        value: '',
        choices: locations.map(({ id, name, city }) => ({ title: `${name} · ${city}`, value: id })),
        ...(missing && { error: say('profile.location.problem.which') }),
      },
    ],
    buttons: [
      {
        title: say('profile.button.removeLocation'),
        verb: `${REMOVE}.submit`,
        data: ofDraft(draft),
        style: 'destructive',
      },
      cancelButton(say, draft),
    ],
  });
}
