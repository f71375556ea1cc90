import type { Json, JsonObject } from '../../src/shared/json.ts';

/** An action of a card that a person can press. */
export interface CardAction {
  readonly type: string;
  readonly title: string;
  readonly verb: string;
  readonly data: JsonObject;
  readonly takesInputs: boolean;
  readonly isEnabled: boolean;
}

/** All actions of a card in reading order, wherever they stand; what is only a fallback or a refresh is not shown and left out. */
export function actionsOf(card: JsonObject): readonly CardAction[] {
  return objectsIn(card)
    .filter(({ type }) => typeof type === 'string' && type.startsWith('Action.'))
    .map((action) => toAction(action));
}

/** The one action with this title or verb. Throws, naming what is there, when there is none or more than one. */
export function actionOf(card: JsonObject, titleOrVerb: string): CardAction {
  const actions = actionsOf(card);
  const found = actions.filter(({ title, verb }) => title === titleOrVerb || verb === titleOrVerb);
  if (found.length === 1 && found[0]) return found[0];
  const there = actions.map(({ title, verb }) => `"${title}" (${verb})`).join(', ');
  throw new Error(`${found.length} actions "${titleOrVerb}" on the card; it has ${there || 'none'}`);
}

/** The card's inputs by id with the values they begin with, as a client would send them untouched. */
export function inputsOf(card: JsonObject): JsonObject {
  const inputs = objectsIn(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
  return Object.fromEntries(inputs.map((input) => [String(input.id), input.value ?? '']));
}

/** Every text that the card shows, line by line: for assertions on what somebody reads. */
export function wordsOf(card: JsonObject): string {
  const keys = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'value', 'altText'];
  return objectsIn(card)
    .flatMap((object) => keys.flatMap((key) => (typeof object[key] === 'string' ? [object[key]] : [])))
    .join('\n');
}

/** What the card does when a client refreshes it by itself, if it does. */
export function refreshOf(card: JsonObject): CardAction | undefined {
  const { action } = (card.refresh ?? {}) as JsonObject;
  return isObject(action) ? toAction(action) : undefined;
}

function toAction({ type, title, verb, data, associatedInputs, isEnabled }: JsonObject): CardAction {
  const isSubmit = type === 'Action.Submit';
  const given = isObject(data) ? data : {};
  return {
    type: String(type),
    title: String(title ?? ''),
    verb: String((isSubmit ? given.verb : verb) ?? ''),
    data: given,
    takesInputs: String(associatedInputs).toLowerCase() !== 'none',
    isEnabled: isEnabled !== false,
  };
}

function objectsIn(value: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => objectsIn(item));
  if (!isObject(value)) return [];
  const hidden = ['fallback', 'refresh', 'data'];
  const inner = Object.entries(value).filter(([key]) => !hidden.includes(key));
  return [value, ...inner.flatMap(([, each]) => objectsIn(each))];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
