import { deepEqual, equal } from 'node:assert/strict';
import { lastClauses } from '../../../src/language/small-talk/last-clauses.ts';

describe('the clauses that an utterance may end in', () => {
  for (const [said, ...clauses] of [
    ['the bus was late, show my customers', 'show my customers'],
    ['the bus was late; it rained! show my customers', 'show my customers', 'it rained! show my customers'],
    ['I spilt my coffee so please show my customers', 'please show my customers'],
    ['커피를 쏟았는데 추천 목록 보여줘', '추천 목록 보여줘'],
  ] as const)
    it(`begin behind a mark, a "so" or an ending that leads on: ${said}`, () => deepEqual(lastClauses(said), clauses));

  for (const said of ['show my customers', 'A. Datum', '콘토소 고객 추가'])
    it(`are none where nothing ends: ${said}`, () => deepEqual(lastClauses(said), []));

  it('are six at most, however long the talk is', () => {
    equal(lastClauses('well well, '.repeat(50)).length, 6);
  });
});
