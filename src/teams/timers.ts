/** Waiting, as an effect that tests replace. */
export interface Timers {
  /** Runs `run` once after `ms` milliseconds, unless the function that is returned is called before. */
  after(ms: number, run: () => void): () => void;
}

export const systemTimers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
