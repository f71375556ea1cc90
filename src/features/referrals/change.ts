import { type Notice, queueNotice } from '../../notices/outbox.ts';
import type { Instant } from '../../shared/instant.ts';
import type { AuditEntry, Doc, Tx } from '../../store/port.ts';
import { type Referral, referrals } from './referral.ts';
import { mayMove, stateOf } from './rules/states.ts';
import { noteTelling } from './tellings.ts';

/** What a change needs of the turn that makes it: people's and the clock's alike. */
export interface Acting {
  readonly personId: string;
  readonly now: Instant;
  newId(): string;
}

/**
 * Writes a referral as it is from now on, and the line of the history that says why. Throws on a move that Microsoft forbids;
 * out of a state that we do not know, any may be.
 */
export async function change(
  turn: Acting,
  tx: Tx,
  referral: Doc<Referral>,
  to: Referral,
  deed: Omit<AuditEntry, 'who' | 'record'>,
): Promise<Doc<Referral>> {
  const isOurs = stateOf(referral.body, turn.now) !== 'other';
  if (isOurs && to.substatus !== referral.body.substatus && !mayMove(referral.body, to)) {
    throw new Error(`a referral cannot go from ${referral.body.substatus} to ${to.substatus}`);
  }
  const changed = await tx.put(referrals, referral.id, to, referral.version);
  tx.record({ who: turn.personId, record: { kind: referrals.name, id: referral.id }, ...deed });
  return changed;
}

/**
 * Tells people of a change, once each; whoever made it knows already, and whoever was told often enough in the last hour
 * finds it on the cards that they have: those are brought up to date anyway.
 */
export async function tell(
  turn: Acting,
  tx: Tx,
  id: string,
  to: readonly (string | undefined)[],
  note: Notice['note'],
): Promise<void> {
  const others = new Set(
    to.filter((person) => person !== undefined && person !== turn.personId && person !== 'system'),
  );
  for (const person of others) {
    if (!person || !(await noteTelling(tx, id, person, turn.now))) continue;
    await queueNotice(tx, turn, { to: person, about: { kind: referrals.name, id }, note });
  }
}
