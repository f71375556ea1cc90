import assert from 'node:assert/strict';
import { reasonIn } from '../../src/language/reason.ts';

describe('Why, in a sentence that turns something down or ends it', () => {
  const reasons = {
    'reject it because the contract runs until March': 'the contract runs until March',
    'reject it, contract until march': 'contract until march',
    'can u decline it, no capacity': 'no capacity',
    'adventure works lost, price': 'price',
    '어드벤처웍스 실주, 예산 없음': '예산 없음',
    '윙팁 반려 - 계약이 아직 남음': '계약이 아직 남음',
    '새벽농장 계약 해지하려고요. 대금 미납': '대금 미납',
  };
  for (const [text, why] of Object.entries(reasons)) it(text, () => assert.equal(reasonIn(text), why));

  for (const text of ['reject Wingtip, please', 'end Contoso, thanks', 'show customers, all of them', '윙팁 반려'])
    it(`none: ${text}`, () => assert.equal(reasonIn(text), undefined));
});
