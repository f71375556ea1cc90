import assert from 'node:assert/strict';
import sinon from 'sinon';
import { inRounds } from '../../src/shared/rounds.ts';

/** Rounds that end when they are let go. */
function heldRounds() {
  const begun: (() => void)[] = [];
  const errors: unknown[] = [];
  const rounds = inRounds(
    () => new Promise<void>((resolve) => begun.push(resolve)),
    (error) => errors.push(error),
  );
  return { rounds, begun, errors };
}

describe('Rounds', () => {
  it('never overlap: what is asked for during one is done by one more', async () => {
    const { rounds, begun } = heldRounds();
    const first = rounds.tick();
    void rounds.tick();
    void rounds.tick();
    assert.equal(begun.length, 1);
    begun[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    assert.equal(begun.length, 2);
    begun[1]?.();
    await first;
    assert.equal(begun.length, 2);
  });

  it('go on after one that failed, and tell of it', async () => {
    const errors: unknown[] = [];
    let count = 0;
    const rounds = inRounds(
      async () => {
        if (++count === 1) throw new Error('the disk is full');
      },
      (error) => errors.push(error),
    );
    await rounds.tick();
    await rounds.tick();
    assert.equal(count, 2);
    assert.deepEqual(errors, [new Error('the disk is full')]);
  });

  it('come every 15 seconds until they are stopped', async () => {
    const time = sinon.useFakeTimers();
    try {
      let count = 0;
      const rounds = inRounds(
        async () => void count++,
        (error) => assert.fail(String(error)),
      );
      rounds.start();
      await time.tickAsync(30_000);
      assert.equal(count, 3);
      await rounds.stop();
      await time.tickAsync(60_000);
      rounds.nudge();
      assert.equal(count, 3);
    } finally {
      time.restore();
    }
  });

  it('stop once the one under way has ended', async () => {
    const { rounds, begun } = heldRounds();
    void rounds.tick();
    let stopped = false;
    const end = rounds.stop().then(() => {
      stopped = true;
    });
    await Promise.resolve();
    assert.equal(stopped, false);
    begun[0]?.();
    await end;
  });
});
