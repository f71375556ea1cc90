import { SECOND } from './instant.ts';

const EVERY = 15 * SECOND;

/** Work that is done in rounds, one after the other, for as long as the process lives. */
export interface Rounds {
  /** A round now, and every 15 seconds. */
  start(): void;
  /** A round soon: something was queued or changed. */
  nudge(): void;
  /** One round. Rounds do not overlap: a call during one is followed by one more. */
  tick(): Promise<void>;
  /** No more rounds; waits for the one under way. */
  stop(): Promise<void>;
}

/** Rounds of `work`. What it throws goes to `failed`, and the next round goes on. */
export function inRounds(work: () => Promise<void>, failed: (error: unknown) => void): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wanted = false;
  let stopped = false;

  const rounds = async (): Promise<void> => {
    do {
      wanted = false;
      await work().catch(failed);
    } while (wanted && !stopped);
    running = undefined;
  };
  const tick = (): Promise<void> => {
    wanted = true;
    running ??= rounds();
    return running;
  };
  return {
    start() {
      timer = setInterval(() => void tick(), EVERY);
      void tick();
    },
    nudge: () => void (stopped || tick()),
    tick,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
