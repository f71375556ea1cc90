import type { Searched } from '../assistant/incoming.ts';
import { type Loose, listOf, objectOf, textOf } from './loose.ts';
import { tidyText } from './wire-quirks.ts';

/** Learn "Respond to search command": Teams asks for 25 at a time; nobody gets more at once. */
const PAGE = 25;
const FARTHEST = 10_000;

/**
 * The value of a `composeExtension/query`. Opened without words, Teams sends one parameter `initialRun` (manifest:
 * `initialRun`), whose value is no word. Pure; what is missing or of another type counts as not said.
 */
export function readQuery(value: Loose): Searched {
  const { skip, count } = objectOf(value.queryOptions);
  const words = listOf(value.parameters)
    .map(objectOf)
    .filter(({ name }) => name !== 'initialRun')
    .flatMap((parameter) => textOf(parameter.value) ?? []);
  return {
    kind: 'searched',
    command: textOf(value.commandId) ?? '',
    words: tidyText((words[0] ?? '').slice(0, 1000)),
    skip: within(skip, 0, FARTHEST) ?? 0,
    count: within(count, 1, PAGE) ?? PAGE,
  };
}

function within(value: unknown, least: number, most: number): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) return undefined;
  return Math.min(value, most);
}
