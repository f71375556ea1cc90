import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Command, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { people } from '../../partner/people.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { CHANGES, profileCard, readProfile, working } from './profile-card.ts';
import { readReviewDays } from './profile-settings.ts';
import { checkProfile, DESCRIPTION_MAX, PROFILE_FIELDS, type ProfileField } from './rules.ts';
import { saveProfile } from './save.ts';

const FORM = 'profile.edit';

export const editCommand: Command = {
  intent: 'profile.edit',
  who: CHANGES,
  capability: 'businessProfile',
  title: 'profile.edit.title',
  examples: {
    en: ['update our business profile', 'edit the business profile'],
    ko: ['비즈니스 프로필 수정', '비즈니스 프로필 업데이트'],
  },
  handle: async (turn, tx) => ({ card: await open(turn, tx) }),
};

export const editForm: Form = { name: FORM, render: (viewer, draft, reader) => card(viewer, draft, reader, []) };

export const editActions: readonly CardAction[] = [
  onPress({
    verb: 'profile.edit',
    who: CHANGES,
    capability: 'businessProfile',
    handle: async (turn, tx) => ({ card: await open(turn, tx) }),
  }),
  onDraft(FORM, {
    verb: 'profile.edit.submit',
    who: CHANGES,
    capability: 'businessProfile',
    async handle(turn, tx) {
      const owner = turn.typed.owner ?? '';
      const values = Object.fromEntries([...PROFILE_FIELDS, 'owner'].map((field) => [field, turn.typed[field] ?? '']));
      const problems: (ProfileField | 'owner')[] = [...checkProfile(values)];
      if (!(await working(tx)).includes(owner)) problems.push('owner');
      if (problems.length > 0) {
        return { card: await card(turn, await keepDraft(tx, turn.draft, { values }), tx, problems) };
      }
      await closeDraft(tx, turn.draft);
      const before = (await readProfile(tx)).body;
      const changed = [...PROFILE_FIELDS, 'owner' as const].filter((field) => (before[field] ?? '') !== values[field]);
      if (changed.length === 0) {
        return {
          card: await profileCard(turn, await readProfile(tx), tx, {
            tone: 'accent',
            text: turn.say('profile.edit.same'),
          }),
        };
      }
      const saved = await saveProfile(turn, tx, values, changed);
      return { card: await profileCard(turn, saved, tx, { tone: 'good', text: turn.say('profile.edit.done') }) };
    },
  }),
];

async function open(turn: Turn, tx: Tx): Promise<Card> {
  const { body } = await readProfile(tx);
  const values = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, body[field]]));
  const draft = await startDraft(turn, tx, { name: FORM, values: { ...values, owner: body.owner ?? turn.personId } });
  return card(turn, draft, tx, []);
}

async function card(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  problems: readonly (ProfileField | 'owner')[],
): Promise<Card> {
  const { say, locale } = viewer;
  const colleagues = await peopleToChoose(reader);
  const field = (id: ProfileField | 'owner', rest: Partial<FormField> & Pick<FormField, 'kind'>): FormField => ({
    id,
    label: say(`profile.field.${id}`),
    value: draft.body.values[id] ?? '',
    ...(problems.includes(id) && { error: say(`profile.problem.${id}`) }),
    ...rest,
  });
  return formCard({
    locale,
    title: say('profile.edit.title'),
    intro: say('profile.edit.intro'),
    problems: problems.length,
    fields: [
      field('description', { kind: 'multiline', maxLength: DESCRIPTION_MAX }),
      field('website', { kind: 'text', maxLength: 300, placeholder: 'https://' }),
      field('linkedIn', { kind: 'text', maxLength: 300, placeholder: 'https://www.linkedin.com/company/' }),
      field('industries', { kind: 'text', maxLength: 500, hint: say('profile.hint.list') }),
      field('products', { kind: 'text', maxLength: 500 }),
      field('services', { kind: 'text', maxLength: 500 }),
      field('sizes', { kind: 'text', maxLength: 200, hint: say('profile.hint.sizes') }),
      field('owner', {
        kind: 'choice',
        required: true,
        choices: colleagues,
        hint: say('profile.hint.owner', { count: await readReviewDays(reader) }),
      }),
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'profile.edit.submit', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

/** Everybody with a role, as choices of a form. */
export async function peopleToChoose(reader: Reader): Promise<NonNullable<FormField['choices']>> {
  return (await reader.list(people))
    .filter(({ body }) => body.roles.length > 0)
    .map(({ id, body }) => ({ title: body.name || id, value: id }));
}
