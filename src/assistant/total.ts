import type { TextKey } from '../catalogue/texts.ts';
import type { Capability } from '../partner/capabilities.ts';
import type { Instant } from '../shared/instant.ts';
import type { Kind } from '../store/port.ts';

/** How many records of a kind there are at this moment, as a figure for reports. */
export interface Total<Body> {
  readonly kind: Kind<Body>;
  /** What is counted: "Open invitations". */
  readonly title: TextKey;
  /** What the partner itself must be able to do for it to have any. */
  readonly capability?: Capability;
  /** The words for the state of one; undefined for one that does not count. */
  stateOf(body: Body, now: Instant): TextKey | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: totals of different records stand in one list; `totalOf` types each one
export type AnyTotal = Total<any>;

/** Declares a figure of records as they stand now. */
export const totalOf = <Body>(total: Total<Body>): Total<Body> => total;
