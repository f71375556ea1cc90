import { type Instant, MINUTE } from '../../shared/instant.ts';
import type { RecordRef } from '../../store/port.ts';
import type { Turn } from '../turn.ts';

/** How long "them" means whoever was spoken of last. */
const FRESH = 10 * MINUTE;
/** Offered when it is not clear any more who was meant. */
const OFFERED = 3;
/** Persons in conversations; those silent for longest are forgotten first. */
const MOST = 10_000;

export interface Mention extends RecordRef {
  readonly at: Instant;
}

/** Whom each person spoke of last, in each conversation: only the record's kind and id, in memory, never across them. */
export interface SpokenOf {
  note(turn: Turn, record: RecordRef): void;
  /** The last few, newest first, however old. */
  last(turn: Turn): readonly Mention[];
}

export function rememberSpokenOf(): SpokenOf {
  const known = new Map<string, readonly Mention[]>();
  return {
    note(turn, { kind, id }) {
      const key = keyOf(turn);
      const others = (known.get(key) ?? []).filter((each) => each.kind !== kind || each.id !== id);
      known.delete(key);
      known.set(key, [{ kind, id, at: turn.now }, ...others].slice(0, OFFERED));
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
    last: (turn) => known.get(keyOf(turn)) ?? [],
  };
}

/** Whether a word that stands for somebody still means this one. */
export function isFresh({ at }: Mention, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) < FRESH;
}

function keyOf({ tenant, conversationId, personId }: Turn): string {
  return JSON.stringify([tenant, conversationId, personId]);
}
