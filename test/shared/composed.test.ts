import assert from 'node:assert/strict';
import { plainData } from '../../src/assistant/answer/typed-text.ts';
import { composed } from '../../src/shared/composed.ts';
import { tidyText } from '../../src/teams/wire-quirks.ts';

describe('A composed text', () => {
  it('is in the normal form that was asked for', () => {
    assert.equal(composed('e\u0301'), '\u00e9');
    assert.equal(composed('한글'.normalize('NFD')), '한글');
    assert.equal(composed('ａ', 'NFKC'), 'a');
  });

  it('keeps as many marks on a letter as any language has', () => {
    const ten = 'q\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c';
    assert.equal(composed(ten), ten);
  });

  // Sorted all together they would take minutes.
  it('has no more than thirty marks on a letter, wherever a client sends them', () => {
    const hostile = `q${'\u0301\u0323'.repeat(500_000)}`;
    assert.equal(composed(hostile).length, 31);
    assert.equal(tidyText(hostile).length, 31);
    assert.equal(String(plainData({ paste: hostile }).paste).length, 31);
  }).timeout(20_000);
});
