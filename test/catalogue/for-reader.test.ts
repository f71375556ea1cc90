import assert from 'node:assert/strict';
import { forReader } from '../../src/catalogue/for-reader.ts';
import { erasedName } from '../../src/features/people/rules/erasing.ts';
import { ERASED } from '../../src/shared/scrub.ts';

describe('What stands in place of something erased', () => {
  it('is read in one language: the reader’s', () => {
    const text = `${erasedName('aaaa1111')}: ${ERASED}`;
    assert.equal(forReader(text, 'en'), 'former colleague (aaaa): (erased)');
    assert.equal(forReader(text, 'ko'), '이전 동료 (aaaa): (삭제됨)');
  });

  it('is named once where a name and an address stood side by side', () => {
    assert.equal(forReader(`accepted by ${ERASED}, ${ERASED} on 10 Nov`, 'en'), 'accepted by (erased) on 10 Nov');
  });

  it('leaves all other text as it is', () => {
    assert.equal(forReader('erased · former colleague', 'ko'), 'erased · former colleague');
  });
});
