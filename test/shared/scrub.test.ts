import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ERASED, scrub, scrubAll, tellsOf } from '../../src/shared/scrub.ts';

describe('Scrubbing words from texts', () => {
  for (const [text, words, wanted] of [
    ['Call Gildong Hong today', ['Gildong Hong'], `Call ${ERASED} today`],
    ['홍길동이 전화함', ['홍길동'], `${ERASED}이 전화함`],
    ['GILDONG@contoso.example, please', ['gildong@contoso.example'], `${ERASED}, please`],
    ['Annabel and Ann Lee', ['Ann Lee', 'Anna'], `Annabel and ${ERASED}`],
    ['xgildong@contoso.example', ['gildong@contoso.example'], 'xgildong@contoso.example'],
    ['Ask (Kim+Lee).', ['Kim+Lee'], `Ask (${ERASED}).`],
    ['nothing here', [], 'nothing here'],
    ['nothing here', ['', ' '], 'nothing here'],
    ['+82 2-531-4500', ['+82 2-531-4500'], ERASED],
  ] as const)
    it(`makes “${wanted}” of “${text}”`, () => assert.equal(scrub(text, words), wanted.trim()));

  it('reaches every text inside a value but those under kept names, and changes nothing else', () => {
    const value = { name: 'Kim Lee', notes: ['from Kim Lee', 3, null], more: { companyName: 'Kim Lee', at: true } };
    assert.deepEqual(scrubAll(value, ['Kim Lee'], ['companyName']), {
      ...{ name: ERASED, notes: [`from ${ERASED}`, 3, null] },
      more: { companyName: 'Kim Lee', at: true },
    });
  });

  it('leaves nothing to be found, whatever the words and whatever stands around them', () => {
    const word = fc.stringMatching(/^[a-z가-힣]{3,6}( [a-z가-힣]{2,6}|@[a-z]{2,4}\.kr)?$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), fc.string(), (words, around) => {
        const text = [around, ...words, around].join(' ');
        assert.equal(tellsOf(scrub(text, words), words), false);
      }),
    );
  });
});
