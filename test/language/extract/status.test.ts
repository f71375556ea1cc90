import { finds } from '../recognized.ts';

describe('a status', () => {
  describe('of customers', () => {
    finds('status', [
      ['show active customers', 'active'],
      ['list the customers that are no longer active', 'ended'],
      ['종료 중인 고객이 있나요?', 'ending'],
      ['준비 중인 고객 목록', 'prepared'],
      ['고객 목록', undefined],
    ]);
  });
  describe('of invitations', () => {
    finds('status', [
      ['which invitations are still pending?', 'pending'],
      ["who hasn't accepted our invitation yet?", 'pending'],
      ['which invites have been accepted?', 'accepted'],
      ['만료된 초대 보여주세요', 'expired'],
      ['취소된 초대', 'cancelled'],
      ['초대 현황', undefined],
    ]);
  });
  describe('of referrals', () => {
    finds('status', [
      ['new referrals', 'new'],
      ['show open referrals', 'active'],
      ['성사된 추천 목록', 'won'],
      ['실주한 추천 보여주세요', 'lost'],
      ['거절한 추천 목록', 'declined'],
      ['list of expired leads', 'expired'],
      ['추천 목록', undefined],
    ]);
  });
});
