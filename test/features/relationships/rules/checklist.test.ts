import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  type Checklist,
  changedItems,
  DATED,
  ITEM_STATES,
  ITEMS,
  isDated,
  judge,
  type Tick,
  tick,
  UNTOUCHED,
} from '../../../../src/features/relationships/rules/checklist.ts';

const TODAY = '2026-11-23';
const MARK = { by: 'minji', at: '2026-11-23T01:00:00.000Z' };
const settled: Checklist = tick(UNTOUCHED, Object.fromEntries(ITEMS.map((item) => [item, { state: 'done' }])), MARK);
const open = (change: Partial<Record<(typeof ITEMS)[number], string>>): Checklist => ({
  ...settled,
  ...Object.fromEntries(Object.entries(change).map(([item, from]) => [item, { state: 'open', ...(from && { from }) }])),
});

describe('The checklist', () => {
  it('is clear when every item is done or does not apply', () => {
    assert.deepEqual(judge(settled, TODAY), { kind: 'clear' });
    assert.deepEqual(judge({ ...settled, gdap: { state: 'none' } }, TODAY), { kind: 'clear' });
  });

  it('is blocked by what can be settled at any time, whatever day stands beside it', () => {
    assert.deepEqual(judge(open({ gdap: '2027-01-01' }), TODAY), { kind: 'blocked', items: ['gdap'] });
  });

  it('is blocked by a bound item without a day, and by one whose day has come', () => {
    assert.deepEqual(judge(open({ newCommerce: '' }), TODAY), { kind: 'blocked', items: ['newCommerce'] });
    assert.deepEqual(judge(open({ notice: TODAY }), TODAY), { kind: 'blocked', items: ['notice'] });
  });

  it('waits for the last of the days', () => {
    const verdict = judge(open({ newCommerce: '2027-02-01', notice: '2026-12-01' }), TODAY);
    assert.deepEqual(verdict, { kind: 'waits', until: '2027-02-01', items: ['newCommerce', 'notice'] });
  });

  it('notes who and when only where something changed, and drops days of settled items', () => {
    const later = { by: 'adele', at: '2026-11-24T01:00:00.000Z' };
    const before = tick(
      UNTOUCHED,
      { newCommerce: { state: 'open', from: '2027-02-01' }, gdap: { state: 'done' } },
      MARK,
    );
    const after = tick(before, { newCommerce: { state: 'done', from: '2027-02-01' }, gdap: { state: 'done' } }, later);
    assert.deepEqual(after.newCommerce, { state: 'done', ...later });
    assert.deepEqual(after.gdap, { state: 'done', ...MARK });
    assert.deepEqual(changedItems(before, after), ['newCommerce']);
  });

  it('judges every checklist as its items are', () => {
    const anyTick: fc.Arbitrary<Tick> = fc.record(
      {
        state: fc.constantFrom(...ITEM_STATES),
        from: fc.constantFrom('2026-11-22', TODAY, '2026-11-24', '2027-05-31'),
      },
      { requiredKeys: ['state'] },
    );
    const anyList = fc
      .array(anyTick, { minLength: ITEMS.length, maxLength: ITEMS.length })
      .map((ticks) => Object.fromEntries(ITEMS.map((item, index) => [item, ticks[index]])) as Checklist);
    fc.assert(
      fc.property(anyList, (checklist) => {
        const verdict = judge(checklist, TODAY);
        const opens = ITEMS.filter((item) => checklist[item].state === 'open');
        const later = opens.filter((item) => isDated(item) && (checklist[item].from ?? '') > TODAY);
        if (verdict.kind === 'clear') assert.equal(opens.length, 0);
        else if (verdict.kind === 'waits') {
          assert.deepEqual(later, opens);
          assert.ok(opens.every((item) => (checklist[item].from ?? '') <= verdict.until) && verdict.until > TODAY);
        } else
          assert.deepEqual(
            verdict.items,
            opens.filter((item) => !later.includes(item)),
          );
      }),
    );
    assert.ok(DATED.every(isDated) && !isDated('gdap'));
  });
});
