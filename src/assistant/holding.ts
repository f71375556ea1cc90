import type { TextKey } from '../catalogue/texts.ts';
import type { Who } from '../partner/roles.ts';
import type { Instant } from '../shared/instant.ts';
import type { Reader, RecordRef, Tx } from '../store/port.ts';
import type { Turn } from './turn.ts';

/** One thing that is in somebody's hands. */
export interface Held {
  readonly record: RecordRef;
  /** In plain text. */
  readonly name: string;
}

/** Who has it, and who would have it: directory object ids. */
interface Passing {
  readonly from: string;
  readonly to: string;
}

/** One kind of thing that people have in their hands, and how it passes to somebody else when they leave. */
export interface Holding {
  /** One word, the field's name on the form: `customers`. */
  readonly name: string;
  /** What it is called, with `count`: "3 customers". */
  readonly title: TextKey;
  /** Whose roles are right for it. */
  readonly who: Who;
  /** What becomes of it when nobody takes it over, as a choice; without it somebody has to. */
  readonly nobody?: TextKey;
  /** All of it that somebody holds now; after `pass` there is none left. */
  find(person: string, reader: Reader, now: Instant): Promise<readonly Held[]>;
  /** Why somebody whose role is right cannot have it all the same: the rule, with their `name`. */
  refuses?(passing: Passing, reader: Reader, now: Instant): Promise<TextKey | undefined>;
  /** Passes all of it on, with a line of history for each; without `to` to nobody. Telling people is the caller's. */
  pass(turn: Turn, tx: Tx, passing: Omit<Passing, 'to'> & { readonly to?: string }): Promise<void>;
}
