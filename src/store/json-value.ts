import type { Json } from '../shared/json.ts';
import { StoreError } from './errors.ts';

const DEEPEST = 200;

/**
 * A deeply frozen copy of a value that survives JSON. Throws `STORE_VALUE` and names the place for anything that JSON
 * would drop or change: undefined, functions, NaN, dates, instances of classes, cycles. `__proto__` stays a plain key:
 * Object.fromEntries defines it, where an assignment would set the prototype.
 */
export function frozenJson(value: unknown, place: string, depth = 0): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0; // -0 becomes 0, as it does in JSON
  if (typeof value !== 'object') throw refused(place, typeof value === 'number' ? String(value) : typeof value);
  if (depth === DEEPEST) throw refused(place, 'nested too deeply or in a circle');
  if (Array.isArray(value)) {
    return Object.freeze(Array.from(value, (item, index) => frozenJson(item, `${place}[${index}]`, depth + 1)));
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) throw refused(place, 'not a plain object');
  const entries = Object.entries(value).map(([key, item]): [string, Json] => [
    key,
    frozenJson(item, `${place}.${key.slice(0, 40)}`, depth + 1),
  ]);
  return Object.freeze(Object.fromEntries(entries));
}

/** JSON text with sorted keys: the same text for the same value, so that it can be hashed. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function refused(place: string, found: string): StoreError {
  return new StoreError('STORE_VALUE', `${place} is ${found} and cannot be stored. Store only what survives JSON.`);
}
