import assert from 'node:assert/strict';
import { nextStep } from '../../src/notices/attempts.ts';
import { HOUR, SECOND } from '../../src/shared/instant.ts';

const later = { kind: 'later', reason: '429' } as const;

describe('Trying again', () => {
  it('waits twice as long each time, and gives up after eight attempts', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => nextStep(later, attempts));
    assert.deepEqual(
      waits,
      [5, 10, 20, 40, 80, 160, 320].map((seconds) => ({ again: true, afterMs: seconds * SECOND })),
    );
    assert.deepEqual(nextStep(later, 8), { again: false });
  });

  it('waits as long as the service asked for, never less than it would by itself', () => {
    assert.deepEqual(nextStep({ ...later, retryAfterMs: 30 * SECOND }, 1), { again: true, afterMs: 30 * SECOND });
    assert.deepEqual(nextStep({ ...later, retryAfterMs: 1 }, 3), { again: true, afterMs: 20 * SECOND });
    assert.deepEqual(nextStep({ ...later, retryAfterMs: 5 * HOUR }, 1), { again: true, afterMs: 5 * HOUR });
  });

  it('is not for somebody who cannot be reached', () => {
    assert.deepEqual(nextStep({ kind: 'unreachable', reason: '403' }, 1), { again: false });
  });

  it('is done once when it may have arrived', () => {
    const unsure = { kind: 'unsure', reason: '500' } as const;
    assert.equal(nextStep(unsure, 1).again, true);
    assert.equal(nextStep(unsure, 2).again, false);
  });
});
