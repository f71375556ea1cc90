import type { ClockTurn } from '../../../assistant/due.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import type { Ending } from '../ending.ts';
import { move, tell } from './moves.ts';

/** The time to stop it is over: the requester goes through the checklist once more. */
export async function coolOff(turn: ClockTurn, tx: Tx, doc: Doc<Ending>): Promise<void> {
  const moved = await move(turn, tx, doc, { state: 'checking' }, { what: 'relationship.cooledOff' });
  await tell(turn, tx, moved, [doc.body.requester], { tone: 'warning', key: 'relationships.told.check' });
}

/** The day has come from which the open items can be settled. */
export async function wake(turn: ClockTurn, tx: Tx, doc: Doc<Ending>): Promise<void> {
  const moved = await move(turn, tx, doc, { state: 'preparing' }, { what: 'relationship.awoken' });
  await tell(turn, tx, moved, [doc.body.requester], { tone: 'accent', key: 'relationships.told.awake' });
}
