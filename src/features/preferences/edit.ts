import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Command, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, SaidTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { formatDay } from '../../catalogue/format.ts';
import { sayIn } from '../../catalogue/say.ts';
import { requestIn } from '../../language/request.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import { LOCALES } from '../../shared/locale.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import {
  checkPreferences,
  FIELDS,
  NONE,
  type PreferenceField,
  type PreferenceProblem,
  typedPreferences,
  withPreferences,
} from './rules.ts';
import { saidAbsence } from './said-absence.ts';
import { saidDeputy } from './said-deputy.ts';
import { saidDigest } from './said-digest.ts';
import { saidQuiet } from './said-quiet.ts';

const FORM = 'preferences.edit';
const MOST_CHOICES = 50;

/** "my settings", "I'm away next week": the form with what holds now. */
export const preferencesCommand: Command = {
  intent: 'preferences.edit',
  who: ROLES,
  title: 'preferences.title',
  examples: { en: ["I'm away next week", 'my notification settings'], ko: ['내 알림 설정', '다음 주에 자리를 비워요'] },
  handle: async (turn, tx) => ({ card: await open(turn, tx, await saidPreferences(turn, tx)) }),
};

export const preferencesForm: Form = {
  name: FORM,
  render: (viewer, draft, reader) => preferencesCard(viewer, draft, reader),
};

export const preferencesActions: readonly CardAction[] = [
  onPress({ verb: 'preferences.edit', who: ROLES, handle: async (turn, tx) => ({ card: await open(turn, tx) }) }),
  onDraft(FORM, {
    verb: 'preferences.edit.save',
    who: ROLES,
    handle: async (turn, tx) => ({ card: await save(turn, tx) }),
  }),
];

/** Who stands in, the digest: sentences that are about them whatever else they sound like. */
export async function isForPreferences(turn: SaidTurn, reader: Reader): Promise<boolean> {
  return saidDigest(turn.text) !== undefined || (await saidDeputy(turn, reader)) !== undefined;
}

/** What a sentence says of an absence, of who stands in, of the digest and of quiet hours, as the form holds it. */
async function saidPreferences(turn: SaidTurn, reader: Reader): Promise<Readonly<Record<string, string>>> {
  // What is meant stands at the front; a message may go on for 100 KB.
  const text = requestIn(turn.text);
  const absence = saidAbsence(text, dayOf(turn.now, turn.timeZone));
  const deputy = await saidDeputy({ ...turn, text }, reader);
  return {
    ...(absence.awayFrom && absence),
    ...(deputy && { deputy: deputy.id }),
    ...saidDigest(text),
    ...saidQuiet(text),
  };
}

/** The form with what holds now, and with what was said. */
async function open(turn: Turn, tx: Tx, said: Readonly<Record<string, string>> = {}): Promise<Card> {
  const person = await tx.get(people, turn.personId);
  const held = typedPreferences(person?.body ?? { name: turn.personName, roles: [] });
  const values = { ...held, ...said };
  return preferencesCard(turn, await startDraft(turn, tx, { name: FORM, values }), tx);
}

async function save(turn: DraftTurn, tx: Tx): Promise<Card> {
  const values = Object.fromEntries(FIELDS.map((field) => [field, turn.typed[field] ?? '']));
  const known = (await colleagues(turn, tx)).map(({ id }) => id);
  const problems = checkPreferences(values, dayOf(turn.now, turn.timeZone), known);
  if (problems.length > 0) return preferencesCard(turn, await keepDraft(tx, turn.draft, { values }), tx, problems);
  await closeDraft(tx, turn.draft);
  const person = await tx.get(people, turn.personId);
  const before = person?.body ?? { name: turn.personName, roles: [] };
  const after = withPreferences(before, values);
  await tx.put(people, turn.personId, after, person?.version ?? 0);
  const changed = FIELDS.filter((field) => typedPreferences(before)[field] !== typedPreferences(after)[field]);
  const record = { kind: people.name, id: turn.personId };
  if (changed.length > 0) tx.record({ who: turn.personId, what: 'preferences.changed', record, fields: changed });
  const locale = after.language ?? turn.locale;
  const say = sayIn(locale);
  const days = after.away && { from: formatDay(after.away.from, locale), until: formatDay(after.away.until, locale) };
  const deputy = after.away?.deputy ? ((await tx.get(people, after.away.deputy))?.body.name ?? '') : '';
  return messageCard({
    locale,
    title: say('preferences.saved'),
    paragraphs: [
      ...(days
        ? [deputy ? say('preferences.awayWith', { ...days, name: deputy }) : say('preferences.away', days)]
        : []),
      ...(after.quiet ? [say('preferences.quietNow', after.quiet)] : []),
    ],
    buttons: [
      { title: say('preferences.title'), verb: 'preferences.edit' },
      { title: say('common.button.help'), verb: 'help.show' },
    ],
  });
}

/** Everybody else with a role, by name. */
async function colleagues(viewer: Viewer, reader: Reader) {
  return (await reader.list(people))
    .filter(({ id, body }) => id !== viewer.personId && body.roles.length > 0)
    .sort((one, other) => one.body.name.localeCompare(other.body.name, viewer.locale));
}

async function preferencesCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  problems: readonly PreferenceProblem[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const deputies = (await colleagues(viewer, reader)).slice(0, MOST_CHOICES);
  const languages = LOCALES.map((each) => ({ title: sayIn(each)('basics.language.name'), value: each }));
  const shapes: Readonly<Record<PreferenceField, Pick<FormField, 'kind'> & Partial<FormField>>> = {
    language: { kind: 'choice', choices: [{ title: say('preferences.asSpoken'), value: NONE }, ...languages] },
    speaks: { kind: 'choices', choices: languages },
    quietFrom: { kind: 'text', maxLength: 10, placeholder: '22:00' },
    quietTo: { kind: 'text', maxLength: 10, placeholder: '08:00', hint: say('preferences.hint.quiet') },
    digest: {
      kind: 'choice',
      choices: [
        { title: say('preferences.digest.none'), value: NONE },
        { title: say('preferences.digest.daily'), value: 'daily' },
      ],
    },
    digestAt: { kind: 'text', maxLength: 10, placeholder: '08:30', hint: say('preferences.hint.digestAt') },
    together: {
      kind: 'choice',
      choices: [
        { title: say('preferences.gathered.single'), value: NONE },
        { title: say('preferences.gathered.together'), value: 'yes' },
      ],
      hint: say('preferences.hint.together'),
    },
    awayFrom: { kind: 'date' },
    awayUntil: { kind: 'date' },
    deputy: {
      kind: 'choice',
      choices: [
        { title: say('preferences.nobody'), value: NONE },
        ...deputies.map(({ id, body }) => ({ title: body.name || id, value: id })),
      ],
      hint: say('preferences.hint.deputy'),
    },
  };
  return formCard({
    locale,
    title: say('preferences.title'),
    intro: say('preferences.intro'),
    problems: problems.length,
    fields: FIELDS.map((id) => {
      const problem = problems.find(({ field }) => field === id);
      const value = draft.body.values[id] ?? '';
      return {
        id,
        label: say(`preferences.field.${id}`),
        value,
        ...(problem && { error: say(`preferences.problem.${problem.code}`) }),
        ...shapes[id],
      };
    }),
    buttons: [
      { title: say('common.button.save'), verb: 'preferences.edit.save', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}
