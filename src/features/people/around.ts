import type { Contributions } from '../../assistant/feature.ts';

/** What the feature works with beside the turn and the transaction. */
export interface Around {
  readonly everyone: Contributions;
  /** Directory object ids of those who are admins by configuration. */
  readonly admins: readonly string[];
}
