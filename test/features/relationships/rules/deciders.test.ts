import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  type Candidate,
  type Deciding,
  type Deputyship,
  partOf,
  voicesOf,
} from '../../../../src/features/relationships/rules/deciders.ts';
import { ROLES } from '../../../../src/partner/roles.ts';

const person = (id: string, ...roles: Candidate['roles']): Candidate => ({ id, roles });
const asks = (requester: string, change: Partial<Deciding> = {}): Deciding => ({
  ...{ requester, needed: 1, escalated: false, called: [] },
  ...change,
});
const away = (manager: string, deputy: string): Deputyship => ({ manager, deputy });

const MINJI = person('minji', 'staff');
const ADELE = person('adele', 'manager');
const BORIS = person('boris', 'manager');
const MEGAN = person('megan', 'admin');
const CHLOE = person('chloe', 'support');

describe('Who decides', () => {
  const cases: readonly [string, Deciding, Candidate[], Deputyship[], string[]][] = [
    ['every manager', asks('minji'), [MINJI, ADELE, BORIS, MEGAN], [], ['adele', 'boris']],
    ['a manager, but not about an own request', asks('adele'), [ADELE, BORIS, MEGAN], [], ['boris']],
    [
      'a deputy too, while the manager is away',
      asks('minji'),
      [ADELE, CHLOE],
      [away('adele', 'chloe')],
      ['adele', 'chloe'],
    ],
    [
      'no deputy of somebody who is not manager any more',
      asks('minji'),
      [person('adele', 'staff'), BORIS, CHLOE],
      [away('adele', 'chloe')],
      ['boris'],
    ],
    ['no deputy without any role', asks('minji'), [ADELE, person('chloe')], [away('adele', 'chloe')], ['adele']],
    ['no deputy about the deputy’s own request', asks('chloe'), [ADELE, CHLOE], [away('adele', 'chloe')], ['adele']],
    [
      'never the deputy of the only manager, who asks, but the admins',
      asks('adele'),
      [ADELE, CHLOE, MEGAN],
      [away('adele', 'chloe')],
      ['megan'],
    ],
    [
      'the admins too, when the second person only stands in for the first',
      asks('minji', { needed: 2 }),
      [ADELE, CHLOE, MEGAN],
      [away('adele', 'chloe')],
      ['adele', 'chloe', 'megan'],
    ],
    [
      'not the own deputy while there is another manager',
      asks('adele'),
      [ADELE, BORIS, CHLOE],
      [away('adele', 'chloe')],
      ['boris'],
    ],
    ['the admins, when there is nobody else', asks('adele'), [ADELE, MEGAN, MINJI], [], ['megan']],
    ['nobody, when the requester is the only one', asks('adele'), [person('adele', 'manager', 'admin'), MINJI], [], []],
    ['the admins too, when two have to approve', asks('minji', { needed: 2 }), [ADELE, MEGAN], [], ['adele', 'megan']],
    ['the admins too, after an escalation', asks('minji', { escalated: true }), [ADELE, MEGAN], [], ['adele', 'megan']],
    ['an admin who was called in', asks('minji', { called: ['megan'] }), [ADELE, MEGAN], [], ['adele', 'megan']],
    ['nobody else who was called in', asks('minji', { called: ['chloe'] }), [ADELE, CHLOE], [], ['adele']],
  ];
  for (const [what, deciding, people, standing, expected] of cases) {
    it(`is ${what}`, () => assert.deepEqual([...voicesOf(deciding, people, standing).keys()], expected));
  }

  it('is never the requester, whatever roles and deputies there are', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const anyId = fc.constantFrom(...ids);
    const roles = fc.uniqueArray(fc.constantFrom(...ROLES));
    fc.assert(
      fc.property(
        fc.tuple(roles, roles, roles, roles),
        fc.array(fc.record({ manager: anyId, deputy: anyId })),
        fc.record({
          requester: anyId,
          needed: fc.integer({ min: 1, max: 2 }),
          escalated: fc.boolean(),
          called: fc.array(anyId),
        }),
        (held, standing, deciding) => {
          const people = ids.map((id, index) => ({ id, roles: held[index] ?? [] }));
          const voices = voicesOf(deciding, people, standing);
          const found = [...voices.keys()];
          for (const whose of voices.values()) assert.ok(!whose.includes(deciding.requester));
          assert.ok(!found.includes(deciding.requester));
          assert.equal(new Set(found).size, found.length);
          for (const each of people) {
            const part = partOf(each, deciding.requester, found);
            if (each.id === deciding.requester) assert.ok(part === 'requester' || part === 'onlooker');
            if (part === 'decider') assert.ok(each.roles.length > 0);
          }
        },
      ),
    );
  });
});
