import type { Viewer } from '../assistant/turn.ts';
import type { JsonObject } from '../shared/json.ts';
import type { Button } from './button.ts';

const PAGE_LENGTH = 8;

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly number: number;
  readonly count: number;
}

/** One page of a list; a number beyond its ends gives the nearest page. */
export function pageOf<Item>(items: readonly Item[], number: number): Page<Item> {
  const count = Math.max(1, Math.ceil(items.length / PAGE_LENGTH));
  const within = Math.min(Math.max(0, Math.trunc(number)), count - 1);
  return { items: items.slice(within * PAGE_LENGTH, (within + 1) * PAGE_LENGTH), number: within, count };
}

/** Buttons to the pages before and after, where there are any. */
export function pageButtons(viewer: Viewer, page: Page<unknown>, verb: string, data: JsonObject): readonly Button[] {
  const { say } = viewer;
  const to = (number: number, title: string): Button => ({ title, verb, data: { ...data, page: number } });
  return [
    ...(page.number > 0 ? [to(page.number - 1, say('common.button.previous'))] : []),
    ...(page.number < page.count - 1
      ? [to(page.number + 1, say('common.button.next', { page: page.number + 2, count: page.count }))]
      : []),
  ];
}
