import type { Command, Contributions } from '../../../assistant/feature.ts';
import { referralCard } from '../referral-card.ts';
import { findReferral } from './find-referral.ts';
import { WHO } from './list.ts';

/** One referral by the company's name. */
export const referralShowCommand = (everyone: Contributions): Command => ({
  intent: 'referral.show',
  who: WHO,
  capability: 'referrals',
  title: 'referrals.show.title',
  examples: {
    en: ['show the Northwind referral', 'open referral Contoso'],
    ko: ['노스윈드 추천 보여줘', '콘토소 추천 열어줘'],
  },
  async handle(turn, tx) {
    const answer = await findReferral(turn, tx, undefined);
    return 'card' in answer ? answer : { card: await referralCard(turn, answer.found, tx, everyone) };
  },
});
