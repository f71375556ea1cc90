import type { Turn } from '../../../assistant/turn.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Invitation, invitations, type Sending } from '../invitation.ts';

/** A person says that the mail has left: for one in doubt that doubt ends, else it is a sending by hand. Waiting begins anew. */
export async function confirmSent(
  turn: Turn,
  tx: Tx,
  { id, version, body }: Doc<Invitation>,
): Promise<Doc<Invitation>> {
  const byHand: Sending = { at: turn.now, by: turn.personId, way: 'byHand', outcome: 'sent' };
  return markSent(turn, tx, { id, version, body: { ...body, sendings: [...body.sendings, byHand] } });
}

/** The last sending, of which nobody knew, did leave. */
export async function confirmUnsure(
  turn: Turn,
  tx: Tx,
  { id, version, body }: Doc<Invitation>,
): Promise<Doc<Invitation>> {
  const sendings = body.sendings.map((sending, index): Sending => {
    const isLast = index === body.sendings.length - 1;
    return isLast ? { ...sending, outcome: 'sent' } : sending;
  });
  return markSent(turn, tx, { id, version, body: { ...body, sendings } });
}

async function markSent(turn: Turn, tx: Tx, { id, version, body }: Doc<Invitation>): Promise<Doc<Invitation>> {
  const { reminded: _reminded, hushed: _hushed, closedAt: _closedAt, ...kept } = body;
  tx.record({
    who: turn.personId,
    what: 'invitation.sent',
    record: { kind: invitations.name, id },
    facts: { way: 'byHand', time: body.sendings.length },
  });
  return tx.put(invitations, id, { ...kept, state: 'sent' }, version);
}
