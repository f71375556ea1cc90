import assert from 'node:assert/strict';
import { findReference, withName } from '../../src/language/reference.ts';
import { finds } from './recognized.ts';

describe('Words that stand for a company', () => {
  const cases: readonly [string, string | undefined][] = [
    ['invite them', 'them'],
    ['open it', 'it'],
    ['decline that referral', 'that referral'],
    ['show this customer', 'this customer'],
    ['that one please', 'that one'],
    ['그 고객 보여줘', '그 고객'],
    ['그고객한테 초대', '그고객'],
    ['거기랑 관계 종료', '거기'],
    ['걔네 초대', '걔네'],
    ['아까 그 회사 이력', '아까 그 회사'],
    ['그 추천 거절', '그 추천'],
    ['그건 아델에게', '그건'],
    ['invite Remove IT GmbH', undefined],
    ["it's raining", undefined],
    ['theme park', undefined],
    ['kim@them.example', undefined],
    ['그 고객들 목록', undefined],
    ['여거기', undefined],
    ['add customer Contoso', undefined],
  ];
  for (const [text, word] of cases) {
    it(`${text}: ${word ?? 'none'}`, () => {
      assert.equal(findReference(text)?.word, word);
    });
  }

  it('are replaced by a name in quotation marks, with what belongs to them', () => {
    const replaced = (text: string): string => {
      const reference = findReference(text);
      return reference ? withName(text, reference, 'A "B" Ltd') : text;
    };
    assert.equal(replaced('change their address'), 'change "A B Ltd"\'s address');
    assert.equal(replaced('그 고객한테 초대'), '"A B Ltd"한테 초대');
    assert.equal(replaced('그 추천 거절'), '"A B Ltd" 추천 거절');
  });

  finds('company', [['걔네 초대 다시 보내줘', undefined]]);
  finds('customer', [['그곳 정보 보여줘', undefined]]);
});
