import { finds } from '../recognized.ts';

describe('one’s own', () => {
  finds('mine', [
    ['my referrals', 'true'],
    ['show the referrals assigned to me', 'true'],
    ['내 추천 목록', 'true'],
    ['제가 맡은 추천 건 확인하고 싶어요', 'true'],
    ['내 작업 보여줘', 'true'],
    ['show me the referrals', undefined],
    ['추천 목록', undefined],
  ]);
});
