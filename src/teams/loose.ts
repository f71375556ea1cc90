import type { Json, JsonObject } from '../shared/json.ts';

/** JSON whose shape nobody has checked: any field may be absent or of another type. */
export type Loose = Readonly<Record<string, unknown>>;

/** The value when it is a JSON object, otherwise an empty one: fields can be asked for without a check. */
export function objectOf(value: unknown): Loose {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is a text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether objects and arrays stand in each other more than `limit` times. Stops counting there, so it cannot overflow. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return limit === 0 || Object.values(value).some((inner) => isDeeperThan(inner, limit - 1));
}

/**
 * A copy without keys that would reach an object's prototype when somebody copies field by field.
 * Only for what came out of `JSON.parse` and is not too deep.
 */
export function plainObject(value: Loose): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (isObject(value)) return plainObject(value);
  return value === undefined ? null : (value as Json);
}
