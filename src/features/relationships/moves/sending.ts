import type { Turn } from '../../../assistant/turn.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Around, customersOf, decidersOf } from '../around.ts';
import { type Ending, endings, type Sending } from '../ending.ts';
import { readEndingSettings } from '../settings/settings-store.ts';
import { customerShows, move, tell } from './moves.ts';

/**
 * How many have to approve the end for a customer, as its tags and the rules are now. A request keeps the highest that held
 * when it was begun, sent or approved: whoever asks may also change the customer's tags.
 */
export async function neededFor(id: string, tx: Tx, around: Around): Promise<number> {
  const { tag } = await readEndingSettings(tx);
  const customer = await customersOf(around).find(id, tx);
  const tagged = tag !== '' && (customer?.tags ?? []).some((each) => each.toLowerCase() === tag.toLowerCase());
  return tagged ? 2 : 1;
}

/** The request goes to everybody who may decide; or waits for the day from which its open items can be settled. */
export async function send(
  turn: Turn,
  tx: Tx,
  doc: Doc<Ending>,
  waitUntil: string | undefined,
  around: Around,
): Promise<Doc<Ending>> {
  const ending = doc.body;
  if (waitUntil) {
    return move(
      turn,
      tx,
      doc,
      { state: 'waiting', waitUntil },
      { what: 'relationship.waiting', facts: { until: waitUntil } },
    );
  }
  const needed = Math.max(ending.needed, await neededFor(ending.customer, tx, around));
  const { escalatedAt: _escalated, remindedAt: _reminded, called: _called, handedOver: _handed, ...rest } = ending;
  const deciding = await decidersOf({ ...rest, needed }, turn.now, tx, around);
  const sending: Sending = {
    at: turn.now,
    reason: ending.reason,
    details: ending.details,
    ...(ending.wishedFor && { wishedFor: ending.wishedFor }),
    checklist: ending.checklist,
  };
  const again = ending.sendings.length > 0;
  const sent: Ending = {
    ...rest,
    state: 'asked',
    needed,
    approvals: [],
    asked: deciding,
    sendings: [...ending.sendings, sending],
  };
  const put = await tx.put(endings, doc.id, sent, doc.version);
  tx.record({
    who: turn.personId,
    what: 'relationship.sent',
    record: { kind: endings.name, id: doc.id },
    facts: { state: 'asked', needed, asked: deciding, customer: ending.customer },
  });
  await customerShows(tx, sent);
  const key = again ? 'relationships.told.askedAgain' : 'relationships.told.asked';
  await tell(turn, tx, put, deciding, { tone: 'accent', key, params: { name: turn.personName } });
  return put;
}
