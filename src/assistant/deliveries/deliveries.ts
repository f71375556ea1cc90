import { type Clock, MINUTE } from '../../shared/instant.ts';

/** Teams delivers again after 15 seconds, up to some minutes later (MicrosoftDocs/msteams-docs#6084). */
const REMEMBERED = 10 * MINUTE;

/** Remembers deliveries for ten minutes, so that the same one is answered once. Their answers are not kept. */
export interface Deliveries<Answer> {
  /** Runs `answer` for a new delivery. For a known one, waits until it was answered. */
  once(key: string, answer: () => Promise<Answer>): Promise<{ again: true } | { again: false; answer: Answer }>;
}

export function rememberDeliveries<Answer>(clock: Clock): Deliveries<Answer> {
  const known = new Map<string, { at: number; answered: Promise<void> }>();
  return {
    async once(key, answer) {
      const now = Date.parse(clock.now());
      forgetOlder(known, now - REMEMBERED);
      const before = known.get(key);
      if (before) {
        await before.answered;
        return { again: true };
      }
      const running = answer();
      const answered = running.then(() => {});
      known.set(key, { at: now, answered });
      answered.catch(() => known.delete(key));
      return { again: false, answer: await running };
    },
  };
}

/** The map is in order of arrival: the first young one ends the search. */
function forgetOlder(known: Map<string, { at: number }>, before: number): void {
  for (const [key, { at }] of known) {
    if (at >= before) return;
    known.delete(key);
  }
}
