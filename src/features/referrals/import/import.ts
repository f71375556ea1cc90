import type { Reader, Tx } from '../../../store/port.ts';
import type { Acting } from '../change.ts';
import { type Referral, referrals } from '../referral.ts';
import type { Imported } from '../rules/read-referrals.ts';

/** The ids at Microsoft of the referrals that we have. */
export async function knownIds(reader: Reader): Promise<ReadonlySet<string>> {
  const ids = (await reader.list(referrals)).flatMap(({ body }) => (body.microsoft?.id ? [body.microsoft.id] : []));
  return new Set(ids);
}

/** Records referrals that were read from Partner Center's JSON; nobody has them yet. Returns how many. */
export async function addImported(turn: Acting, tx: Tx, imported: readonly Imported[]): Promise<number> {
  for (const each of imported) {
    const body: Referral = { ...each, addedBy: turn.personId, addedAt: turn.now };
    const id = turn.newId();
    await tx.put(referrals, id, body, 0);
    tx.record({ who: turn.personId, what: 'referral.imported', record: { kind: referrals.name, id } });
  }
  return imported.length;
}
