import type { Viewer } from '../../../assistant/turn.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { type Ending, endings } from '../ending.ts';
import { LINE_LENGTH, NAME_LENGTH } from './limits.ts';

/** What happened with the customer before and beside this request: for whoever has to decide. */
export async function customersHistory(
  viewer: Viewer,
  { id, body: { customer } }: Doc<Ending>,
  reader: Reader,
  around: Around,
  most: number,
): Promise<readonly string[]> {
  if (viewer.place !== 'personal') return [];
  const others = (await reader.list(endings)).filter((other) => other.id !== id && other.body.customer === customer);
  const records = [
    { kind: 'customer', id: customer },
    ...others.map((other) => ({ kind: endings.name, id: other.id })),
  ];
  const found = await Promise.all(
    around.everyone.features.map((feature) => feature.lately?.(viewer, records, most, reader) ?? []),
  );
  return found.flat().map((line) => shorten(line, LINE_LENGTH + NAME_LENGTH));
}
