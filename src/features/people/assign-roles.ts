import { helpButton } from '../../assistant/cards.ts';
import { closeDraft, type Draft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../assistant/turn.ts';
import { aboutRecord, ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { formCard } from '../../cards/form-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { formatAll } from '../../catalogue/format.ts';
import { type Person, people } from '../../partner/people.ts';
import type { Role } from '../../partner/roles.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { applyRole } from './apply-role.ts';
import type { Around } from './around.ts';
import { inHandsOf, leavesWith } from './leave/hands.ts';
import { listPeople, personChoice, shownName } from './listed.ts';

const FORM = 'role.assign';
/** What three lists of people leave room for on a card. */
const MOST_PEOPLE = 20;
/** Buttons for people who leave; the others are reached from the list of roles. */
const MOST_LEAVING = 3;
/** The roles that a new partner hands out first; further admins are made one by one. */
const ASSIGNED = ['manager', 'support', 'staff'] as const;

/** Who are the managers, support and staff: all at once, the second half of setting the assistant up. */
export const openAssignment = (admins: readonly string[]): CardAction =>
  onPress({
    verb: 'role.assign',
    who: ['admin'],
    async handle(turn, tx) {
      const { people: known } = listPeople(turn, await tx.list(people), MOST_PEOPLE);
      const held = ASSIGNED.map(
        (role) => [role, known.filter(({ body }) => body.roles.includes(role)).map(({ id }) => id)] as const,
      );
      const values = Object.fromEntries(held.map(([role, ids]) => [role, ids.join(',')]));
      const shown = known.map(({ id }) => id);
      const draft = await startDraft(turn, tx, { name: FORM, values, context: { shown } });
      return { card: await assignmentCard(turn, draft, tx, admins) };
    },
  });

export const assignmentForm = (admins: readonly string[]): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => assignmentCard(viewer, draft, reader, admins),
});

/** Gives what was ticked and takes what was unticked; ids that nobody here has are passed over. */
export const submitAssignment = (around: Around): CardAction =>
  onDraft(FORM, {
    verb: 'role.assign.submit',
    who: ['admin'],
    async handle(turn, tx) {
      await closeDraft(tx, turn.draft);
      return { card: savedCard(turn, await assign(turn, tx, around)) };
    },
  });

/** The names of those whose roles changed, and whoever keeps the last one until what they hold is passed on. */
interface Assigned {
  readonly changed: readonly string[];
  readonly kept: readonly (Doc<Person> & { readonly role: Role })[];
}

async function assign(turn: DraftTurn, tx: Tx, around: Around): Promise<Assigned> {
  const changed = new Set<string>();
  const kept: (Doc<Person> & { role: Role })[] = [];
  for (const role of ASSIGNED) {
    const ticked = new Set((turn.typed[role] ?? '').split(','));
    // Only those who stood on the form: whoever did not could not be ticked.
    for (const id of shownOn(turn.draft)) {
      const person = await tx.get(people, id);
      if (!person || person.body.roles.includes(role) === ticked.has(id)) continue;
      const kind = ticked.has(id) ? 'grant' : 'revoke';
      const leaves = kind === 'revoke' && leavesWith(role, person, around) && !gets(turn, id, role);
      if (leaves && (await inHandsOf(id, tx, turn.now, around)).length > 0) {
        kept.push({ ...person, role });
        continue;
      }
      const result = await applyRole(turn, tx, { kind, person, role }, around.admins);
      if (!('problem' in result)) changed.add(shownName(turn, person.body.name));
    }
  }
  return { changed: [...changed], kept };
}

/** Whether another role is ticked for somebody: then the last one is not taken, but exchanged. */
function gets({ typed }: DraftTurn, id: string, role: Role): boolean {
  return ASSIGNED.some((other) => other !== role && (typed[other] ?? '').split(',').includes(id));
}

async function assignmentCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  admins: readonly string[],
): Promise<Card> {
  const { say, locale } = viewer;
  const shown = shownOn(draft);
  const everybody = await reader.list(people);
  const { people: known } = listPeople(
    viewer,
    everybody.filter(({ id }) => shown.includes(id)),
    MOST_PEOPLE,
  );
  const choices = known.map((person) => personChoice(viewer, person, admins));
  const rest = everybody.length - known.length;
  return formCard({
    locale,
    title: say('people.assign.title'),
    intro: say('people.assign.intro'),
    ...(rest > 0 && { note: { tone: 'accent' as const, text: say('people.assign.more', { count: rest }) } }),
    fields: ASSIGNED.map((role) => ({
      id: role,
      label: say(`people.assign.${role}`),
      kind: 'choices',
      value: draft.body.values[role] ?? '',
      choices,
    })),
    buttons: [
      { title: say('common.button.save'), verb: 'role.assign.submit', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

function shownOn({ body }: Doc<Draft>): readonly string[] {
  const { shown } = body.context;
  return Array.isArray(shown) ? shown.filter((id) => typeof id === 'string') : [];
}

function savedCard(viewer: Viewer, { changed, kept }: Assigned): Card {
  const { say, locale } = viewer;
  const names = (all: readonly string[]) => formatAll(all, locale);
  const stay = kept.map(({ body }) => shownName(viewer, body.name));
  return messageCard({
    locale,
    title: say('people.assign.saved'),
    ...(stay.length > 0 && {
      note: { tone: 'warning' as const, text: say('people.assign.kept', { people: names(stay) }) },
    }),
    paragraphs: [
      changed.length > 0 ? say('people.assign.changed', { people: names(changed) }) : say('people.assign.unchanged'),
    ],
    buttons: [
      ...kept.slice(0, MOST_LEAVING).map(({ id, version, body, role }) => ({
        title: say('people.assign.passOn', { name: shownName(viewer, body.name) }),
        verb: 'role.toggle',
        data: { ...aboutRecord({ kind: people.name, id, version }), role, change: 'revoke' },
      })),
      { title: say('people.list.title'), verb: 'role.list.show' },
      helpButton(viewer),
    ],
  });
}
