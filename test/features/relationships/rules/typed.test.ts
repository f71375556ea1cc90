import { strict as assert } from 'node:assert';
import { checkReason, confirmsName } from '../../../../src/features/relationships/rules/reasons.ts';
import { readTyped } from '../../../../src/features/relationships/rules/settings.ts';

const TODAY = '2026-11-23';

describe('What is typed about an end', () => {
  const reason = (change: object) => checkReason({ reason: 'unpaid', details: '', wishedFor: '', ...change }, TODAY);

  it('needs a reason of the list, words for another one, and a day that is not over', () => {
    assert.deepEqual(reason({}), []);
    assert.deepEqual(reason({ reason: 'boredom' }), ['reason']);
    assert.deepEqual(reason({ reason: 'other', details: ' ' }), ['details']);
    assert.deepEqual(reason({ details: 'x'.repeat(601) }), ['details']);
    assert.deepEqual(reason({ wishedFor: TODAY }), []);
    assert.deepEqual(reason({ wishedFor: '2026-11-22' }), ['wishedFor']);
    assert.deepEqual(reason({ wishedFor: 'tomorrow' }), ['wishedFor']);
  });

  it('takes the company’s name but for case, spacing and Unicode form, and nothing like it', () => {
    assert.ok(confirmsName(' contoso  ltd. ', 'Contoso Ltd.'));
    assert.ok(confirmsName('콘토소'.normalize('NFD'), '콘토소'));
    for (const wrong of ['Contoso', 'Contoso Ltd', 'Contoso Ltd. Korea', '', '   '])
      assert.ok(!confirmsName(wrong, 'Contoso Ltd.'), wrong);
    assert.ok(!confirmsName('', ''));
  });

  it('reads the rules, 0 hours included', () => {
    assert.deepEqual(readTyped({ coolingHours: '0', days: '3', tag: 'gold' }), {
      settings: { coolingHours: 0, days: 3, tag: 'gold' },
    });
    assert.deepEqual(readTyped({ coolingHours: '721', days: '0', tag: 'x'.repeat(41) }), {
      problems: ['coolingHours', 'tag', 'days'],
    });
    for (const coolingHours of ['-1', '1.5', '1e2', ' ', 'a'])
      assert.ok('problems' in readTyped({ coolingHours, days: '3' }));
  });
});
