import type { Json, JsonObject } from '../shared/json.ts';

/**
 * A card as a dialog shows it. There, buttons are `Action.Submit` (Learn "Use dialogs with bots"; `Action.Execute` is not
 * sent): the fallback of each of ours is one, with the same verb. A dialog does not refresh.
 */
export function dialogCard(content: JsonObject): JsonObject {
  const { refresh: _, ...card } = content;
  return withSubmits(card);
}

function withSubmits(object: JsonObject): JsonObject {
  const { type, fallback, style } = object;
  if (type === 'Action.Execute' && isObject(fallback)) return { ...fallback, ...(style !== undefined && { style }) };
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, value === undefined ? null : inside(value)]),
  );
}

function inside(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => inside(item));
  return isObject(value) ? withSubmits(value) : value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
