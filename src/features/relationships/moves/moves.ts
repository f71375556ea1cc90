import type { ClockTurn } from '../../../assistant/due.ts';
import type { Turn } from '../../../assistant/turn.ts';
import type { TextParams } from '../../../catalogue/say.ts';
import type { TextKey } from '../../../catalogue/texts.ts';
import { type Notice, queueNotice } from '../../../notices/outbox.ts';
import { refreshCardsOf } from '../../../notices/sent-cards.ts';
import type { AuditEntry, Doc, Tx } from '../../../store/port.ts';
import { type Around, customersOf, partIn, standing } from '../around.ts';
import { type Ending, endings } from '../ending.ts';
import { type EndingAction, isFinal, may, type Part } from '../rules/states.ts';

/** Who moves a request: a person, or the clock. */
export type Mover = Turn | ClockTurn;

/** Why a person cannot do something with a request. */
export type Refusal =
  | 'own'
  | 'ownNobody'
  | 'notDecider'
  | 'notRequester'
  | 'notYours'
  | 'closed'
  | 'notNow'
  | 'approvedAlready'
  | 'approvedFor'
  | 'customer';

/** Looks whether somebody may do this with the request as it is now; undefined when they may. */
export async function refusalFor(
  turn: Turn,
  ending: Ending,
  action: EndingAction,
  tx: Tx,
  around: Around,
): Promise<Refusal | undefined> {
  const { part, deciding, canApprove } = await partIn(ending, turn, tx, around);
  if (!may(part, action, ending.state)) return whyNot(part, action, ending, deciding.length);
  if (action === 'approve' && !canApprove)
    return ending.approvals.some(({ by }) => by === turn.personId) ? 'approvedAlready' : 'approvedFor';
  return NEEDS_CUSTOMER.includes(action) && !(await isActive(ending, tx, around)) ? 'customer' : undefined;
}

/** What goes on with the end of the relationship, and so needs one that is still there. */
const NEEDS_CUSTOMER: readonly EndingAction[] = ['send', 'approve', 'confirm'];
const DECISIONS: readonly EndingAction[] = ['approve', 'reject', 'return'];

function whyNot(part: Part, action: EndingAction, ending: Ending, deciding: number): Refusal {
  if (isFinal(ending.state)) return 'closed';
  if (DECISIONS.includes(action) && part === 'requester') return deciding > 0 ? 'own' : 'ownNobody';
  if (DECISIONS.includes(action) && part !== 'decider') return 'notDecider';
  if (may('requester', action, ending.state))
    return part === 'onlooker' && action === 'check' ? 'notYours' : 'notRequester';
  return may('colleague', action, ending.state) ? 'notYours' : 'notNow';
}

async function isActive({ customer }: Ending, tx: Tx, around: Around): Promise<boolean> {
  return (await customersOf(around).find(customer, tx))?.status === 'active';
}

/** The customer's card says how its end stands: it follows, though the customer itself did not change. */
export async function customerShows(tx: Tx, { customer }: Ending): Promise<void> {
  await refreshCardsOf(tx, { kind: 'customer', id: customer });
}

/** Changes the request and writes its history, in one transaction. */
export async function move(
  turn: Mover,
  tx: Tx,
  doc: Doc<Ending>,
  change: Partial<Ending>,
  entry: Omit<AuditEntry, 'who' | 'record'>,
): Promise<Doc<Ending>> {
  const moved = await tx.put(endings, doc.id, { ...doc.body, ...change }, doc.version);
  const stays = moved.body.state === doc.body.state;
  const facts = stays ? entry.facts : { ...entry.facts, state: moved.body.state };
  tx.record({ who: turn.personId, record: { kind: endings.name, id: doc.id }, ...entry, ...(facts && { facts }) });
  if (!stays || moved.body.requester !== doc.body.requester) await customerShows(tx, moved.body);
  return moved;
}

/** Sends the request's card to people, each once, with a sentence on top: a deputy gets a copy of the absent one's anyway. */
export async function tell(
  turn: Mover,
  tx: Tx,
  doc: Doc<Ending>,
  to: readonly string[],
  note: { tone: Notice['note']['tone']; key: TextKey; params?: TextParams },
): Promise<void> {
  const away = (await standing(turn.now, tx)).filter(
    ({ manager }) => to.includes(manager) && manager !== turn.personId,
  );
  for (const person of new Set(to)) {
    if (person === turn.personId || away.some(({ deputy }) => deputy === person)) continue;
    await queueNotice(tx, turn, {
      to: person,
      about: { kind: endings.name, id: doc.id },
      note: { params: {}, ...note },
    });
  }
}
