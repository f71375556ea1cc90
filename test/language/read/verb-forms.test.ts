import { deepEqual } from 'node:assert/strict';
import { isVerbForm } from '../../../src/language/read/verb-forms.ts';

const isForm = (words: string): readonly string[] => words.split(' ').filter((word) => isVerbForm(word));
const all = (words: string): readonly string[] => words.split(' ');

describe('the forms of everyday Korean verbs', () => {
  it('are known whatever ending they take', () => {
    const said = '올라온 바쁜데 가려고 기다리면서 끝나서 남았는데 도착했어요 들어가기 챙겨주셔서 쉬려니까';
    deepEqual(isForm(said), all(said));
  });

  it('follow the irregular stems', () => {
    const said = '도와서 어려운데 들어서 물어봤는데 나았는데 몰라서 흘러서 바빠서 사는데 길어서 따라서 급해서';
    deepEqual(isForm(said), all(said));
  });

  it('are told from names and from nouns', () => {
    deepEqual(isForm('콘토소 가온 누리텍 모아 나라 한길 새벽농장 김하늘 보고'), []);
  });
});
