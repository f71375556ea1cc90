import { HOUR, type Instant, plus } from '../../shared/instant.ts';
import { kind, type Tx } from '../../store/port.ts';

/** Who was told of a referral within the last hour, oldest first; the referral's id is the key. */
interface Tellings {
  readonly lately: readonly { readonly to: string; readonly at: Instant }[];
}

const tellings = kind<Tellings>('telling');
/** Handing over and taking back in turns must not flood the receiver. Our own number: two of each. */
export const MOST_AN_HOUR = 4;

/** Notes that somebody is told of a referral now; false, and nothing noted, when that was done often enough of late. */
export async function noteTelling(tx: Tx, referral: string, to: string, now: Instant): Promise<boolean> {
  const before = await tx.get(tellings, referral);
  const lately = (before?.body.lately ?? []).filter(({ at }) => at > plus(now, -HOUR));
  if (lately.filter((each) => each.to === to).length >= MOST_AN_HOUR) return false;
  await tx.put(tellings, referral, { lately: [...lately, { to, at: now }] }, before?.version ?? 0);
  return true;
}
