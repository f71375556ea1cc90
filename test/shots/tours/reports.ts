import { DAY } from '../../../src/shared/instant.ts';
import { accepted, added } from '../../features/referrals/stories.ts';
import { ADELE, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

export const reportsTour: Tour = async ({ office, words, keep }) => {
  await accepted(office, MINJI);
  await added(office, ADELE);
  office.moveTime(DAY);
  const month = keep('month', await office.says(ADELE, words('how did we do this month?', '이번 달 보고서')));
  keep('file', await office.presses(ADELE, month, 'report.csv'));
  keep('own', await office.says(MINJI, words('report of this week', '이번 주 실적')));
};
