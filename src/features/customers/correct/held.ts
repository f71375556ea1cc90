import type { CustomerRef } from '../../../assistant/customer-book.ts';
import type { Contributions } from '../../../assistant/feature.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { Reader } from '../../../store/port.ts';

/** What other features have under way about a customer, so that its record must stay as it is: a line each. */
export async function heldBy(
  viewer: Viewer,
  customer: CustomerRef,
  reader: Reader,
  { features }: Contributions,
): Promise<readonly string[]> {
  const lines = await Promise.all(features.map((feature) => feature.holds?.(viewer, customer, reader) ?? []));
  return lines.flat();
}
