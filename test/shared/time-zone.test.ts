import { strict as assert } from 'node:assert';
import { validZone } from '../../src/shared/time-zone.ts';

describe('A time zone that a client sent', () => {
  it('is taken when Intl knows it, in its own spelling', () => {
    assert.equal(validZone('Asia/Seoul'), 'Asia/Seoul');
    assert.equal(validZone('asia/seoul'), 'Asia/Seoul');
  });

  it('is no time zone when Intl does not, or when there is none', () => {
    for (const nonsense of ['Mars/Olympus', '', ' ', 'UTC; DROP', '__proto__', undefined])
      assert.equal(validZone(nonsense), undefined);
  });
});
