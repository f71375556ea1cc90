import type { DECLINE_REASONS, LOSS_REASONS, Source } from '../features/referrals/referral.ts';

/** A referral of the try-out that is closed; all its days count back from now and may be fractions. */
export interface PastReferral {
  readonly companyName: string;
  readonly source: Source;
  readonly needs: string;
  readonly receivedAgo: number;
  readonly acceptedAgo?: number;
  readonly closedAgo: number;
  readonly as: 'Won' | 'Lost' | 'Declined' | 'Expired';
  /** In Korean won. */
  readonly value?: number;
  readonly reason?: (typeof DECLINE_REASONS)[number] | (typeof LOSS_REASONS)[number];
}

/** What came before, so that figures have something to be compared with. Fictitious and invented companies. */
export const PAST_REFERRALS: readonly PastReferral[] = [
  {
    ...{ companyName: 'Best For You Organics', source: 'profile', needs: 'Microsoft 365 for 30 people.' },
    ...{ receivedAgo: 395, closedAgo: 393, as: 'Declined', reason: 'tooSmall' },
  },
  {
    ...{ companyName: 'VanArsdel', source: 'marketing', needs: 'Azure Virtual Desktop.', value: 6_000_000 },
    ...{ receivedAgo: 385, acceptedAgo: 384, closedAgo: 372, as: 'Won' },
  },
  {
    ...{ companyName: '대한정밀 주식회사', source: 'profile', needs: '공장 두 곳의 파일 서버를 옮기려고 합니다.' },
    ...{ receivedAgo: 96, acceptedAgo: 95, closedAgo: 70, as: 'Won', value: 8_400_000 },
  },
  {
    ...{ companyName: 'Lamna Healthcare', source: 'marketing', needs: 'Dynamics 365 for clinics.' },
    ...{ receivedAgo: 81, closedAgo: 79, as: 'Declined', reason: 'notOurField' },
  },
  {
    ...{ companyName: 'Graphic Design Institute', source: 'contactMe', needs: 'Licences for 200 students.' },
    ...{ receivedAgo: 66, acceptedAgo: 65.8, closedAgo: 45, as: 'Lost', reason: 'price' },
  },
  {
    ...{ companyName: '초록숲출판', source: 'profile', needs: '메일 이전을 상담하고 싶습니다.' },
    ...{ receivedAgo: 58, closedAgo: 44, as: 'Expired' },
  },
  {
    ...{ companyName: 'Relecloud', source: 'sales', needs: 'Security review and Defender.', value: 21_000_000 },
    ...{ receivedAgo: 40, acceptedAgo: 38, closedAgo: 19, as: 'Won' },
  },
  {
    ...{ companyName: 'Trey Research', source: 'profile', needs: 'A data platform on Fabric.' },
    ...{ receivedAgo: 30, closedAgo: 29, as: 'Declined', reason: 'noCapacity' },
  },
  {
    ...{ companyName: 'Bellows College', source: 'contactMe', needs: 'Teams rooms for three campuses.' },
    ...{ receivedAgo: 20, acceptedAgo: 19.9, closedAgo: 3, as: 'Won', value: 14_500_000 },
  },
  {
    ...{ companyName: '온누리테크', source: 'profile', needs: 'Copilot 교육을 문의합니다.' },
    ...{ receivedAgo: 16, closedAgo: 15, as: 'Declined', reason: 'outOfRegion' },
  },
];
