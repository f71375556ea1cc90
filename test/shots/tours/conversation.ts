import { MINUTE } from '../../../src/shared/instant.ts';
import { addCustomer } from '../../support/customers.ts';
import { MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

/** Words that lean on what was said before: "them", and the correction of a form. */
export const conversationTour: Tour = async ({ office, words, keep }) => {
  await addCustomer(office);
  await office.says(MINJI, 'open 콘토소');
  keep('taken', await office.says(MINJI, words('show that customer please', '그 고객 보여줘')));
  keep('taken-form', await office.says(MINJI, words('change their address', '거기 주소 수정')));
  keep('heard', await office.says(MINJI, words('phone is 010-1234-5678', '전화번호는 010-1234-5678')));
  keep('not-heard', await office.says(MINJI, words('actually Japan, not Korea', '아니 일본이야')));
  office.moveTime(11 * MINUTE);
  keep('who', await office.says(MINJI, words('invite them', '걔네 초대해줘')));
};
