import { setTimeout as wait } from 'node:timers/promises';

/** Resolves with the first value of `condition` that is neither false nor undefined; fails after five seconds. */
export async function until<Value>(condition: () => Value | false | undefined, what: string): Promise<Value> {
  for (let tries = 0; tries < 500; tries++) {
    const value = condition();
    if (value !== false && value !== undefined) return value;
    await wait(10);
  }
  throw new Error(`waited in vain for ${what}`);
}
