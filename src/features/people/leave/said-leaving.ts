import { roleName } from '../../../assistant/cards.ts';
import { rolesOf } from '../../../assistant/open-turn.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import { listCard } from '../../../cards/list-card.ts';
import { requestIn } from '../../../language/request.ts';
import { type Person, people } from '../../../partner/people.ts';
import { beginsWithPerson, peopleCalled } from '../../../partner/said-person.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { shownName } from '../listed.ts';
import { personCard } from '../person-card.ts';
import { leaverIn, saysLeaving } from '../rules/leaving.ts';
import { inHandsOf } from './hands.ts';
import { leaveProblem, openForm } from './leave.ts';
import { EVERY_ROLE } from './leave-card.ts';

/** People who fit a name, on one card. */
const MOST = 8;

/** Of whom a sentence says that they leave ("Alex leaves", "김민지 퇴사"); empty where it says that of nobody here. */
export async function saidLeavers(text: string, reader: Reader): Promise<readonly Doc<Person>[]> {
  const request = requestIn(text);
  const known = await reader.list(people);
  const named = leaverIn(request);
  if (named !== undefined) return peopleCalled(named, known);
  const begun = beginsWithPerson(request, known);
  return begun && saysLeaving(begun.rest) ? begun.meant : [];
}

/** What the leaver has in their hands, to be passed on together with every role; only sending that form changes anything. */
export async function leavingSaid(turn: SaidTurn, tx: Tx, around: Around): Promise<Card | undefined> {
  if (turn.entities.role) return undefined;
  const [person, ...others] = await saidLeavers(turn.text, tx);
  if (!person) return undefined;
  return others.length > 0 ? whichOf(turn, [person, ...others], around) : openLeaving(turn, tx, person, around);
}

async function openLeaving(turn: SaidTurn, tx: Tx, person: Doc<Person>, around: Around): Promise<Card> {
  const name = shownName(turn, person.body.name);
  const problem = await leaveProblem(turn, tx, person, rolesOf(person.id, person.body, around.admins), around);
  if (problem) return personCard(turn, person, tx, around, { tone: 'warning', text: problem });
  const inHands = await inHandsOf(person.id, tx, turn.now, around);
  const hasRole = person.body.roles.length > 0;
  if (inHands.length > 0) return openForm(turn, tx, person, inHands, around, hasRole ? EVERY_ROLE : undefined);
  const text = turn.say(hasRole ? 'people.leave.nothing' : 'people.leave.gone', { name });
  return personCard(turn, person, tx, around, { tone: 'accent', text });
}

function whichOf(turn: SaidTurn, among: readonly Doc<Person>[], { admins }: Around): Card {
  const { say, locale, entities } = turn;
  const items = among.slice(0, MOST).map(({ id, body }) => {
    const title = shownName(turn, body.name);
    const roles = rolesOf(id, body, admins).map((role) => say(roleName(role)));
    const detail = roles.join(' · ') || say('people.list.noRole');
    return { title, detail, open: { title, verb: 'record.open', data: { kind: people.name, record: id } } };
  });
  const intro = say('people.leave.several', { name: entities.person ?? items[0]?.title ?? '' });
  return listCard({ locale, title: say('people.list.title'), intro, groups: [{ items }], empty: '' });
}
