import assert from 'node:assert/strict';
import { DeliveryError } from '../../src/assistant/messenger.ts';
import { patiently } from '../../src/teams/patience.ts';
import type { Timers } from '../../src/teams/timers.ts';

/** Timers that pass at once and note what they were asked for. */
function notedTimers(waits: number[]): Timers {
  return {
    after(ms, run) {
      waits.push(ms);
      queueMicrotask(run);
      return () => undefined;
    },
  };
}

const later = (retryAfterMs?: number) =>
  new DeliveryError({ kind: 'later', reason: '502', ...(retryAfterMs !== undefined && { retryAfterMs }) });

async function tries(failure: DeliveryError, random: number): Promise<{ attempts: number; waits: readonly number[] }> {
  const waits: number[] = [];
  let attempts = 0;
  const work = async (): Promise<void> => {
    attempts++;
    throw failure;
  };
  await assert.rejects(
    patiently(work, notedTimers(waits), () => random),
    failure,
  );
  return { attempts, waits };
}

describe('Trying again', () => {
  for (const random of [0, 0.5, 0.999]) {
    it(`happens three times, whatever chance adds to the waits (${random})`, async () => {
      const { attempts, waits } = await tries(later(), random);
      assert.equal(attempts, 4);
      assert.equal(waits.length, 3);
    });
  }

  it('waits as long as the channel asks for, up to five seconds', async () => {
    assert.deepEqual((await tries(later(5000), 0.5)).waits, [5000, 5000, 5000]);
    assert.equal((await tries(later(5001), 0.5)).attempts, 1);
  });
});
