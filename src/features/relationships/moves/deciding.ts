import type { Turn } from '../../../assistant/turn.ts';
import { HOUR, plus } from '../../../shared/instant.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Around, ballotOf } from '../around.ts';
import type { Approval, Ending } from '../ending.ts';
import { voiceLeft } from '../rules/deciders.ts';
import type { Rejection } from '../rules/reasons.ts';
import { readEndingSettings } from '../settings/settings-store.ts';
import { move, tell } from './moves.ts';
import { neededFor } from './sending.ts';

/**
 * One approval more, beside those that still count; what no longer counts is left to the history. The last one that is
 * needed starts the time in which it can be stopped.
 */
export async function approve(turn: Turn, tx: Tx, doc: Doc<Ending>, around: Around): Promise<Doc<Ending>> {
  const { voices, counted } = await ballotOf(doc.body, turn.now, tx, around);
  const whose = voiceLeft(turn.personId, voices, counted);
  if (!whose) throw new Error('whoever cannot approve is refused before');
  const stoodIn = whose !== turn.personId && { for: whose };
  const approvals: readonly Approval[] = [...counted, { by: turn.personId, at: turn.now, ...stoodIn }];
  const needed = Math.max(doc.body.needed, await neededFor(doc.body.customer, tx, around));
  const params = { name: turn.personName };
  const facts = { approvals: approvals.length, needed, ...stoodIn };
  if (approvals.length < needed) {
    const moved = await move(turn, tx, doc, { approvals, needed }, { what: 'relationship.approved', facts });
    await tell(turn, tx, moved, [doc.body.requester], { tone: 'accent', key: 'relationships.told.first', params });
    return moved;
  }
  const { coolingHours } = await readEndingSettings(tx);
  const change: Partial<Ending> =
    coolingHours > 0 ? { state: 'cooling', coolUntil: plus(turn.now, coolingHours * HOUR) } : { state: 'checking' };
  const moved = await move(
    turn,
    tx,
    doc,
    { approvals, needed, decidedAt: turn.now, ...change },
    { what: 'relationship.approved', facts: { ...facts, hours: coolingHours } },
  );
  const key = coolingHours > 0 ? 'relationships.told.approved' : 'relationships.told.approvedNow';
  await tell(turn, tx, moved, [doc.body.requester], { tone: 'good', key, params });
  return moved;
}

/**
 * No, with a reason: final. Or not yet: back to the requester with what should be changed. The history, which is never
 * erased, has the reason of the list alone: words of their own can name people, and stand in the request.
 */
export async function turnDown(
  turn: Turn,
  tx: Tx,
  doc: Doc<Ending>,
  how: 'reject' | 'return',
  why: { readonly text: string; readonly reason?: Rejection },
): Promise<Doc<Ending>> {
  const rejected = how === 'reject';
  const remark = { ...why, by: turn.personId, at: turn.now };
  const moved = await move(
    turn,
    tx,
    doc,
    rejected
      ? { state: 'rejected', remark, decidedAt: turn.now, closedAt: turn.now }
      : { state: 'changes', remark, approvals: [] },
    {
      what: rejected ? 'relationship.rejected' : 'relationship.returned',
      ...(why.reason && { facts: { reason: why.reason } }),
    },
  );
  await tell(turn, tx, moved, [doc.body.requester], {
    tone: rejected ? 'attention' : 'warning',
    key: rejected ? 'relationships.told.rejected' : 'relationships.told.returned',
    params: { name: turn.personName },
  });
  return moved;
}
