import { finds } from '../recognized.ts';

describe('an outcome', () => {
  finds('outcome', [
    ['we won Northwind', 'won'],
    ["we didn't win Northwind", 'lost'],
    ['the Northwind lead went to a competitor', 'lost'],
    ['노스윈드 수주 실패로 종료', 'lost'],
    ['노스윈드 추천 성사됐어', 'won'],
    ['노스윈드 실주', 'lost'],
    ['close the Northwind referral', undefined],
    ['노스윈드 추천 종료', undefined],
  ]);
});
