import { finds } from '../recognized.ts';

describe('a reason', () => {
  finds('reason', [
    ['end the relationship with Fabrikam because they moved to another partner', 'they moved to another partner'],
    ['offboard Tailspin Toys due to unpaid bills', 'unpaid bills'],
    ['end our relationship with Adventure Works as they went out of business', 'they went out of business'],
    ['stop reselling to Woodgrove Bank, reason: bankruptcy', 'bankruptcy'],
    ['decline Northwind, out of our region', 'out of our region'],
    ['파브리캄 관계 종료 요청해줘, 사유: 폐업', '폐업'],
    ['한빛소프트 추천은 인력 부족 때문에 거절할게요', '인력 부족'],
    ['우리 지역이 아니라서 파브리캄 추천 거절', '우리 지역이 아니라서'],
    ['코스모테크 추천은 경쟁사라서 거절합니다', '경쟁사'],
    ['예산이 안 맞아서 미래전자 추천 거절해 주세요', '예산이 안 맞아서'],
    ['하늘정보 추천을 거절합니다 예산 문제 때문에', '예산 문제'],
    ['노스윈드 추천 거절 사유: 예산 없음', '예산 없음'],
    ['오션뷰스파 추천 인력 부족으로 거절', '인력 부족'],
    ['decline Northwind, please', undefined],
    ["we can't take the Tailspin Toys referral, decline it", undefined],
    ['노스윈드 추천 거절', undefined],
  ]);
});
