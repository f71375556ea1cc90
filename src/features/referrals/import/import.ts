import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Acting, change } from '../change.ts';
import { type Referral, referrals } from '../referral.ts';
import type { Imported, ReadReferrals } from '../rules/read-referrals.ts';

/** The referrals that we have, by their id at Microsoft. */
export async function knownReferrals(reader: Reader): Promise<ReadonlyMap<string, Referral>> {
  return new Map([...(await byMicrosoftId(reader))].map(([id, { body }]) => [id, body]));
}

/** Records what was read from Partner Center's JSON: new referrals, which nobody has yet, and where others stand now. */
export async function addImported(
  turn: Acting,
  tx: Tx,
  read: Pick<ReadReferrals, 'referrals' | 'updates'>,
): Promise<void> {
  for (const each of read.referrals) {
    const body: Referral = { ...each, addedBy: turn.personId, addedAt: turn.now };
    const id = turn.newId();
    await tx.put(referrals, id, body, 0);
    tx.record({ who: turn.personId, what: 'referral.imported', record: { kind: referrals.name, id } });
  }
  const known = read.updates.length > 0 ? await byMicrosoftId(tx) : new Map<string, Doc<Referral>>();
  for (const each of read.updates) {
    const before = known.get(each.microsoft?.id ?? '');
    if (before)
      await change(turn, tx, before, updated(before.body, each), { what: 'referral.updated', fields: ['status'] });
  }
}

/** What Microsoft says of it now; what is ours stays: whose it is, who works on it, what was noted and handed over. */
function updated(before: Referral, came: Imported): Referral {
  const {
    unknown: _unknown,
    statusReason: _reason,
    setByHand: _set,
    acceptedAt: _accepted,
    closedAt: _closed,
    ...kept
  } = before;
  return { ...kept, ...came, team: before.team };
}

async function byMicrosoftId(reader: Reader): Promise<ReadonlyMap<string, Doc<Referral>>> {
  const all = await reader.list(referrals);
  return new Map(all.flatMap((doc) => (doc.body.microsoft?.id ? [[doc.body.microsoft.id, doc] as const] : [])));
}
