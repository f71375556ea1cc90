import assert from 'node:assert/strict';
import { referrals } from '../../src/features/referrals/referral.ts';
import { isHot } from '../../src/features/referrals/rules/clock.ts';
import { stateOf } from '../../src/features/referrals/rules/states.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { seedDemo } from '../../src/tryout/demo-data.ts';
import { TENANT_ID } from '../../src/tryout/people.ts';

describe('The referrals of the try-out', () => {
  it('that are open are a hot one that nobody has, one that lapses soon, and one that is being worked on', async () => {
    const now = '2026-11-23T01:00:00.000Z';
    const store = createMemoryStore();
    await seedDemo(store, { now: () => now });
    const all = (await store.reader(TENANT_ID).list(referrals)).map(({ body }) => body);
    const found = all.filter(({ status }) => status !== 'Closed');
    assert.ok(all.length > found.length, 'and those of the past');
    assert.deepEqual(
      found.map((each) => [stateOf(each, now), isHot(each, now), each.owner !== undefined]),
      [
        ['new', true, false],
        ['new', false, true],
        ['active', false, true],
      ],
    );
  });
});
