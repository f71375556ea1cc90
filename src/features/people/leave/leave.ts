import { roleName, unknownCard } from '../../../assistant/cards.ts';
import { closeDraft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onRecord } from '../../../assistant/feature.ts';
import { rolesOf } from '../../../assistant/open-turn.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn } from '../../../assistant/turn.ts';
import { formatAll, formatAny } from '../../../catalogue/format.ts';
import { matches } from '../../../directory/match.ts';
import { type Person, people } from '../../../partner/people.ts';
import { isAmong, type Role } from '../../../partner/roles.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { applyRole } from '../apply-role.ts';
import type { Around } from '../around.ts';
import { shownName } from '../listed.ts';
import { personCard } from '../person-card.ts';
import { receiverOf } from '../rules/receivers.ts';
import { type RoleProblem, roleProblem } from '../rules/roles.ts';
import { tellReceivers } from './handover.ts';
import { fingerprint, type InHands, inHandsOf, leavesWith, type Passed, receivers } from './hands.ts';
import { type EVERY_ROLE, leaveCard, rolesTaken } from './leave-card.ts';

const FORM = 'role.leave';

export const leaveForm = (around: Around): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => leaveCard(viewer, draft, reader, around),
});

/**
 * Takes a role from somebody. When it is the last one and there is something in their hands, nothing changes yet: the form
 * to pass it on comes instead.
 */
export async function takeRole(
  turn: Turn,
  tx: Tx,
  { person, role }: { readonly person: Doc<Person>; readonly role: Role },
  around: Around,
): Promise<{ problem: RoleProblem } | { person: Doc<Person> } | { form: Card }> {
  const { admins } = around;
  const problem = roleProblem('revoke', person, role, { everyone: await tx.list(people), admins });
  if (problem) return { problem };
  const inHands = leavesWith(role, person, around) ? await inHandsOf(person.id, tx, turn.now, around) : [];
  if (inHands.length > 0) return { form: await openForm(turn, tx, person, inHands, around, role) };
  return applyRole(turn, tx, { kind: 'revoke', person, role }, admins);
}

/** @param taken the role that goes with it, or every one that the person has; without it the person has none any more */
export async function openForm(
  turn: Turn,
  tx: Tx,
  person: Doc<Person>,
  inHands: readonly InHands[],
  around: Around,
  taken?: Role | typeof EVERY_ROLE,
): Promise<Card> {
  const context = { person: person.id, shown: fingerprint(inHands), ...(taken && { role: taken }) };
  return leaveCard(turn, await startDraft(turn, tx, { name: FORM, context }), tx, around);
}

export const leaveActions = (around: Around): readonly CardAction[] => [
  onRecord(people, {
    verb: 'role.leave',
    who: ['admin'],
    async handle(turn, tx) {
      const { record } = turn;
      const inHands = await inHandsOf(record.id, tx, turn.now, around);
      const left = rolesOf(record.id, record.body, around.admins).length === 0;
      if (!left || inHands.length === 0) return { card: await personCard(turn, record, tx, around) };
      return { card: await openForm(turn, tx, record, inHands, around) };
    },
  }),
  onDraft(FORM, {
    verb: 'role.leave.submit',
    who: ['admin'],
    handle: async (turn, tx) => ({ card: await submit(turn, tx, around) }),
  }),
];

async function submit(turn: DraftTurn, tx: Tx, around: Around): Promise<Card> {
  const { context } = turn.draft.body;
  const person = await tx.get(people, String(context.person));
  if (!person) return unknownCard(turn);
  const name = shownName(turn, person.body.name);
  const taken = rolesTaken(turn.draft, person);
  const problem = await leaveProblem(turn, tx, person, taken, around);
  // Roles can have changed since: then this is no farewell any more, and nothing passes.
  const left = { ...person.body, roles: person.body.roles.filter((role) => !taken.includes(role)) };
  const stays = rolesOf(person.id, left, around.admins).length > 0;
  if (problem || stays) {
    await closeDraft(tx, turn.draft);
    const text = problem ?? turn.say('common.stale');
    return personCard(turn, person, tx, around, { tone: 'warning', text });
  }
  const inHands = await inHandsOf(person.id, tx, turn.now, around);
  const typed = Object.fromEntries(
    ['everything', 'name', ...inHands.map(({ holding }) => holding.name)].map((field) => [
      field,
      turn.typed[field] ?? '',
    ]),
  );
  const named = await calledBy(typed.name ?? '', person.id, turn, tx, around);
  const values = named ? { ...typed, everything: named.id, name: '' } : typed;
  const shown = fingerprint(inHands);
  if (shown !== context.shown) {
    const draft = await keepDraft(tx, turn.draft, { values, context: { ...context, shown } });
    return leaveCard(turn, draft, tx, around, {
      note: { tone: 'warning', text: turn.say('people.leave.changed', { name }) },
    });
  }
  if (values.name) {
    const errors = { name: turn.say('people.leave.problem.name') };
    return leaveCard(turn, await keepDraft(tx, turn.draft, { values }), tx, around, { errors });
  }
  const { passed, errors } = await decide(turn, tx, { from: person.id, inHands, values }, around);
  if (Object.keys(errors).length > 0)
    return leaveCard(turn, await keepDraft(tx, turn.draft, { values }), tx, around, { errors });
  await closeDraft(tx, turn.draft);
  for (const role of taken) {
    const now = (await tx.get(people, person.id)) ?? person;
    await applyRole(turn, tx, { kind: 'revoke', person: now, role }, around.admins);
  }
  for (const { holding, receiver } of passed) await holding.pass(turn, tx, { from: person.id, ...receiver });
  await tellReceivers(turn, tx, person, passed);
  const present = (await tx.get(people, person.id)) ?? person;
  const what = formatAll(
    passed.map(({ holding, held }) => turn.say(holding.title, { count: held.length })),
    turn.locale,
  );
  const text = turn.say(taken.length > 0 ? 'people.leave.done' : 'people.leave.doneWithout', { name, what });
  return personCard(turn, present, tx, around, { tone: 'good', text });
}

/** Why one of the roles cannot be taken, if one cannot. */
export async function leaveProblem(
  turn: Turn,
  tx: Tx,
  person: Doc<Person>,
  taken: readonly Role[],
  { admins }: Around,
): Promise<string | undefined> {
  const everyone = await tx.list(people);
  for (const role of taken) {
    const problem = roleProblem('revoke', person, role, { everyone, admins });
    const params = { name: shownName(turn, person.body.name), role: turn.say(roleName(role)) };
    if (problem) return turn.say(`people.problem.${problem}`, params);
  }
  return undefined;
}

/** The one colleague of a name that was typed; undefined when there is none, or several. */
async function calledBy(
  said: string,
  from: string,
  turn: Turn,
  tx: Tx,
  around: Around,
): Promise<Doc<Person> | undefined> {
  if (said === '') return undefined;
  const others = await receivers(from, turn.locale, tx, around);
  const [one, second] = matches(
    said,
    others.map((item) => ({ item, names: [item.body.name] })),
  );
  return second ? undefined : one;
}

/** Who gets what, or at which field a rule forbids it. */
async function decide(
  turn: Turn,
  tx: Tx,
  asked: { from: string; inHands: readonly InHands[]; values: Readonly<Record<string, string>> },
  { admins }: Around,
): Promise<{ readonly passed: readonly Passed[]; readonly errors: Readonly<Record<string, string>> }> {
  const { from, inHands, values } = asked;
  const passed: Passed[] = [];
  const errors: Record<string, string> = {};
  for (const { holding, held } of inHands) {
    const receiver = receiverOf(values, holding.name, holding.nobody !== undefined);
    const to = receiver?.to;
    const person = to && to !== from ? await tx.get(people, to) : undefined;
    const roles = person ? rolesOf(person.id, person.body, admins) : [];
    if (!receiver || (to && roles.length === 0)) {
      errors[to && to === values[holding.name] ? holding.name : 'everything'] = turn.say('people.leave.problem.nobody');
      continue;
    }
    const name = shownName(turn, person?.body.name ?? '');
    const refused = to && (await holding.refuses?.({ from, to }, tx, turn.now));
    if (to && !isAmong(roles, holding.who) && holding.who !== 'everyone') {
      const needed = formatAny(
        holding.who.map((each) => turn.say(roleName(each))),
        turn.locale,
      );
      errors[holding.name] = turn.say('people.leave.problem.role', { name, roles: needed });
    } else if (refused) errors[holding.name] = turn.say(refused, { name });
    else passed.push({ holding, held, receiver });
  }
  return { passed, errors };
}
