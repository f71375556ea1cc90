import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { formatDay } from '../../catalogue/format.ts';
import { people } from '../../partner/people.ts';
import { dayOf, plusDays } from '../../shared/day.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { type Around, candidates, deputies, namesOf } from './around.ts';
import { checkDeputy, type DeputyProblem } from './rules/deputy.ts';

const FORM = 'relationship.deputy';
const WHO = ['manager'] as const;
const MOST_CHOICES = 50;

export const deputyForm = (around: Around): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => deputyCard(viewer, draft, reader, around),
});

/** A manager names who decides in their place, from one day to another. */
export const deputyActions = (around: Around): readonly CardAction[] => [
  onPress({
    verb: 'relationship.deputy.edit',
    who: WHO,
    async handle(turn, tx) {
      const present = (await tx.get(deputies, turn.personId))?.body;
      const today = dayOf(turn.now, turn.timeZone);
      const values = present
        ? { person: present.deputy, from: present.from, until: present.until }
        : { person: '', from: today, until: plusDays(today, 7) };
      return { card: await deputyCard(turn, await startDraft(turn, tx, { name: FORM, values }), tx, around) };
    },
  }),
  onDraft(FORM, {
    verb: 'relationship.deputy.save',
    who: WHO,
    handle: async (turn, tx) => ({ card: await save(turn, tx, around) }),
  }),
];

async function save(turn: DraftTurn, tx: Tx, around: Around): Promise<Card> {
  const { person = '', from = '', until = '' } = turn.typed;
  const before = await tx.get(deputies, turn.personId);
  const record = { kind: people.name, id: turn.personId };
  if (person === '') {
    await closeDraft(tx, turn.draft);
    if (before) {
      await tx.remove(deputies, before.id, before.version);
      tx.record({ who: turn.personId, what: 'relationship.deputy', record });
    }
    return doneCard(turn, turn.say('relationships.deputy.removed'));
  }
  const known = (await candidates(tx, around)).filter(({ id, roles }) => id !== turn.personId && roles.length > 0);
  const typed = { person, from, until };
  const problems = checkDeputy(
    typed,
    known.map(({ id }) => id),
    dayOf(turn.now, turn.timeZone),
  );
  if (problems.length > 0) {
    return deputyCard(turn, await keepDraft(tx, turn.draft, { values: typed }), tx, around, problems);
  }
  await closeDraft(tx, turn.draft);
  await tx.put(deputies, turn.personId, { deputy: person, from, until }, before?.version ?? 0);
  tx.record({ who: turn.personId, what: 'relationship.deputy', record, facts: { deputy: person, from, until } });
  const [name = ''] = await namesOf([person], tx);
  const days = { from: formatDay(from, turn.locale), until: formatDay(until, turn.locale) };
  return doneCard(turn, turn.say('relationships.deputy.saved', { name, ...days }));
}

function doneCard({ say, locale }: Viewer, text: string): Card {
  return messageCard({
    locale,
    title: say('relationships.deputy.title'),
    paragraphs: [text],
    buttons: [{ title: say('relationships.button.approvals'), verb: 'approval.list.show' }],
  });
}

async function deputyCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  around: Around,
  problems: readonly DeputyProblem[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const { values } = draft.body;
  const known = (await candidates(reader, around)).filter(
    ({ id, roles }) => id !== viewer.personId && roles.length > 0,
  );
  const named = await Promise.all(
    known.slice(0, MOST_CHOICES).map(async ({ id }) => ({ value: id, title: (await namesOf([id], reader))[0] ?? id })),
  );
  const field = (id: DeputyProblem, rest: Omit<FormField, 'id' | 'label' | 'value'>): FormField => ({
    id,
    label: say(`relationships.deputy.${id}`),
    value: values[id] ?? '',
    ...(problems.includes(id) && { error: say(`relationships.deputy.problem.${id}`) }),
    ...rest,
  });
  return formCard({
    locale,
    title: say('relationships.deputy.title'),
    intro: say('relationships.deputy.intro'),
    fields: [
      field('person', {
        kind: 'choice',
        choices: [{ title: say('relationships.deputy.nobody'), value: '' }, ...named],
      }),
      field('from', { kind: 'date' }),
      field('until', { kind: 'date' }),
    ],
    buttons: [
      {
        title: say('common.button.save'),
        verb: 'relationship.deputy.save',
        data: ofDraft(draft),
        style: 'positive',
      },
      { title: say('common.button.cancel'), verb: 'form.cancel', data: ofDraft(draft), ignoresInputs: true },
    ],
  });
}
