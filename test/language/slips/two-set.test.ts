import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areConfused, keysOf, textOf } from '../../../src/language/slips/two-set.ts';

describe('the two-set keyboard', () => {
  it('types a syllable key by key', () => {
    assert.equal(keysOf('관리값'), 'ㄱㅗㅏㄴㄹㅣㄱㅏㅂㅅ');
    assert.equal(textOf('ㄱㅗㅏㄴㄹㅣㄱㅏㅂㅅㅣ'), '관리갑시');
  });

  it('makes of its keys what was typed', () => {
    const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    fc.assert(fc.property(syllable, (text) => textOf(keysOf(text)) === text));
  });

  it('knows which keys are hit for each other', () => {
    assert.equal(areConfused('ㄱ', 'ㄷ'), true);
    assert.equal(areConfused('ㄲ', 'ㄱ'), true);
    assert.equal(areConfused('ㅂ', 'ㅏ'), false);
  });
});
