import type { Viewer } from '../../../assistant/turn.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Reader } from '../../../store/port.ts';
import { type Around, customersOf } from '../around.ts';
import { LINE_LENGTH } from './limits.ts';

const MOST_LINES = 5;

/** What of all features still hangs on the customer, as lines. */
export async function hangingOn(
  viewer: Viewer,
  customerId: string,
  reader: Reader,
  around: Around,
): Promise<readonly string[]> {
  const customer = await customersOf(around).find(customerId, reader);
  if (!customer) return [];
  const found = await Promise.all(
    around.everyone.features.map((feature) => feature.hangsOn?.(viewer, customer, reader) ?? []),
  );
  const lines = found.flat();
  if (lines.length === 0) return [viewer.say('relationships.hangs.nothing')];
  const rest = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES).map((line) => shorten(line, LINE_LENGTH)),
    ...(rest > 0 ? [viewer.say('relationships.hangs.more', { count: rest })] : []),
  ];
}
