import type { JsonObject } from '../shared/json.ts';
import type { RecordRef, Tx } from '../store/port.ts';
import type { Contributions } from './feature.ts';
import type { Turn } from './turn.ts';

/** The claim of a `command.run` button that opens a form for something that comes of a record; `originOf` reads it back. */
export function comingOf(origin: RecordRef): JsonObject {
  return { 'origin.kind': origin.kind, 'origin.record': origin.id };
}

/** Which record a button says that something comes of. A claim: whoever is told of it in the end checks it. */
export function originOf(data: JsonObject): RecordRef | undefined {
  const { 'origin.kind': kind, 'origin.record': id } = data;
  return typeof kind === 'string' && typeof id === 'string' ? { kind, id } : undefined;
}

/** Tells every feature that a record came of another, in the transaction that makes it. */
export async function tellOrigin(
  everyone: Contributions,
  turn: Turn,
  tx: Tx,
  came: { readonly of: RecordRef | undefined; readonly record: RecordRef },
): Promise<void> {
  const { of, record } = came;
  if (!of) return;
  for (const feature of everyone.features) await feature.onCameOf?.(turn, tx, { of, record });
}
