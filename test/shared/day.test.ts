import { strict as assert } from 'node:assert';
import { isDay } from '../../src/shared/day.ts';

describe('A calendar day', () => {
  it('is one that there is', () => {
    assert.ok(isDay('2028-02-29'));
    for (const none of ['2027-02-29', '2026-13-01', '2026-1-1', '', '2026-11-23T00:00']) assert.ok(!isDay(none), none);
  });
});
