import type { Timers } from './timers.ts';

/** Teams wants an answer or the typing indicator within 2 seconds (Learn "Teams store validation guidelines", bots). */
const PATIENCE_MS = 1500;

/** Runs `work`, and `show` once when it takes longer than a person waits without a sign. Errors of `show` do not matter. */
export async function withTyping<Result>(
  work: () => Promise<Result>,
  show: () => Promise<void>,
  timers: Timers,
): Promise<Result> {
  let showing: Promise<void> = Promise.resolve();
  const cancel = timers.after(PATIENCE_MS, () => {
    showing = show().catch(() => undefined);
  });
  try {
    return await work();
  } finally {
    cancel();
    await showing;
  }
}
