import { setImmediate } from 'node:timers/promises';

/** Work that goes on after the response: in order for each key, never forgotten before it ended. */
export interface Background {
  run(key: string, work: () => Promise<void>): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** `onError` is told what a piece of work threw; nothing else happens with it. */
export function createBackground(onError: (error: unknown) => void): Background {
  const underWay = new Map<string, Promise<void>>();
  return {
    run(key, work) {
      // By the next round of the event loop the response that this follows has been written.
      const before = underWay.get(key) ?? setImmediate();
      const now = before.then(work).catch(onError);
      underWay.set(key, now);
      void now.then(() => {
        if (underWay.get(key) === now) underWay.delete(key);
      });
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
