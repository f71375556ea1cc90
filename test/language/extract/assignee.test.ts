import { finds } from '../recognized.ts';

describe('an assignee', () => {
  finds('assignee', [
    ['hand Northwind over to Adele', 'Adele'],
    ['can Joni take over the Woodgrove lead?', 'Joni'],
    ['make Nestor the owner of the Relecloud referral', 'Nestor'],
    ["I'm too busy for Proseware, let Isaiah handle the referral", 'Isaiah'],
    ['노스윈드 건을 아델에게 넘겨줘', '아델'],
    ['대한상사 리드 박지훈 과장님께 넘기고 싶어요', '박지훈'],
    ['한빛소프트 추천 담당자를 이영희로 변경', '이영희'],
    ['hand off referral', undefined],
    ['추천 인계', undefined],
  ]);
});
