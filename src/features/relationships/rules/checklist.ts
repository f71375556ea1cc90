import type { Day } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';

/**
 * What has to be settled before a relationship can end (Partner Center, remove-a-relationship, 2024+ edition, and what the
 * partner owes the customer). Partner Center refuses the removal while any of the first six is open.
 */
export const ITEMS = [
  'legacy',
  'newCommerce',
  'azurePlan',
  'reservations',
  'software',
  'marketplace',
  'gdap',
  'notice',
  'invoices',
] as const;
export type Item = (typeof ITEMS)[number];

/**
 * Those that can be bound to a day: a new-commerce licence outside its seven days runs to the end of its term, so do
 * reservations, software and Marketplace subscriptions; a notice has its period and an invoice its due day. The others can
 * be settled at any time, so nothing but the work itself stands in the way.
 */
export const DATED = ['newCommerce', 'reservations', 'software', 'marketplace', 'notice', 'invoices'] as const;
export type DatedItem = (typeof DATED)[number];

/** Whether an item can be bound to a day. */
export function isDated(item: Item): item is DatedItem {
  return DATED.some((name) => name === item);
}

export const ITEM_STATES = ['open', 'done', 'none'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** One item as somebody left it. `none`: does not apply. `from`: the day from which an open one can be settled. */
export interface Tick {
  readonly state: ItemState;
  readonly by?: string;
  readonly at?: Instant;
  readonly from?: Day;
}
export type Checklist = Readonly<Record<Item, Tick>>;

/** A checklist that nobody has touched. */
export const UNTOUCHED: Checklist = Object.fromEntries(
  ITEMS.map((item): [Item, Tick] => [item, { state: 'open' }]),
) as Checklist;

export type Verdict =
  /** Every item is done or does not apply. */
  | { readonly kind: 'clear' }
  /** Open items all have a day; the last of them is the day to wait for. */
  | { readonly kind: 'waits'; readonly until: Day; readonly items: readonly Item[] }
  /** These are open, and no day in the future says from when they can be settled. */
  | { readonly kind: 'blocked'; readonly items: readonly Item[] };

/** Whether the request may go on, has to wait, or cannot go on. @param today a calendar day in the partner's time zone */
export function judge(checklist: Checklist, today: Day): Verdict {
  const open = ITEMS.filter((item) => checklist[item].state === 'open');
  if (open.length === 0) return { kind: 'clear' };
  const blocking = open.filter((item) => !isDated(item) || (checklist[item].from ?? '') <= today);
  if (blocking.length > 0) return { kind: 'blocked', items: blocking };
  const until =
    open
      .map((item) => checklist[item].from ?? '')
      .toSorted()
      .at(-1) ?? '';
  return { kind: 'waits', until, items: open };
}

/** Which items differ, in the order of the list. */
export function changedItems(before: Checklist, after: Checklist): readonly Item[] {
  return ITEMS.filter((item) => before[item].state !== after[item].state || before[item].from !== after[item].from);
}

/** The checklist with what somebody chose; who and when are noted only where something changed. */
export function tick(
  checklist: Checklist,
  chosen: Readonly<Partial<Record<Item, { state: ItemState; from?: Day | undefined }>>>,
  mark: { readonly by: string; readonly at: Instant },
): Checklist {
  const entries = ITEMS.map((item): [Item, Tick] => {
    const before = checklist[item];
    const { state = before.state, from } = chosen[item] ?? { from: before.from };
    const day = state === 'open' && isDated(item) && from ? { from } : {};
    const same = state === before.state && day.from === before.from;
    return [item, same ? before : { state, ...mark, ...day }];
  });
  return Object.fromEntries(entries) as Checklist;
}
