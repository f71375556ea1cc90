import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fairShare } from '../../src/shared/fair-share.ts';

const kindOf = (item: string): string => item.charAt(0);
const flood = (kind: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${kind}${index}`);

describe('A fair share', () => {
  it('is all that waits when that is few', () => {
    assert.deepEqual(fairShare(['a1', 'a2'], 2, kindOf), ['a1', 'a2']);
  });

  it('takes the single ones beside a flood, in the order in which they wait', () => {
    assert.deepEqual(fairShare([...flood('a', 50), 'b0', 'c0'], 4, kindOf), ['a0', 'a1', 'b0', 'c0']);
  });

  it('takes as many as there is room for, of each kind the first ones, and leaves out none that has had fewer turns', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), fc.integer({ min: 1, max: 20 }), (kinds, most) => {
        const waiting = kinds.map((kind, index) => `${kind}${index}`);
        const share = fairShare(waiting, most, kindOf);
        assert.equal(share.length, Math.min(most, waiting.length));
        const turns = (kind: string): number => share.filter((item) => kindOf(item) === kind).length;
        for (const kind of new Set(kinds)) {
          const own = waiting.filter((item) => kindOf(item) === kind);
          assert.deepEqual(
            share.filter((item) => kindOf(item) === kind),
            own.slice(0, turns(kind)),
          );
          const isLeftOut = turns(kind) < own.length;
          if (isLeftOut) for (const other of new Set(kinds)) assert.ok(turns(other) <= turns(kind) + 1);
        }
      }),
    );
  });
});
