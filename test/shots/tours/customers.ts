import { addCustomer, CONTOSO } from '../../support/customers.ts';
import { MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

const LONG = '아주아주긴이름을가진대한민국전자부품도매유통주식회사서울특별시종로구율곡로지점';

export const customersTour: Tour = async ({ office, words, keep }) => {
  keep('list-empty', await office.says(MINJI, words('show my customers', '고객 목록')));
  const form = keep(
    'form',
    await office.says(MINJI, words('add customer Contoso, contoso.com', '새 고객 콘토소 등록해줘')),
  );
  const wrong = {
    ...CONTOSO,
    companyName: 'Inc',
    prefix: 'con toso',
    postalCode: '110-042',
    email: 'x@microsoft.com',
    phone: '12',
  };
  const again = keep('form-errors', await office.presses(MINJI, form, 'customer.add.review', wrong));
  const review = keep(
    'review',
    await office.presses(MINJI, again, 'customer.add.review', { ...CONTOSO, companyName: 'contoso.com' }),
  );
  keep('added', await office.presses(MINJI, review, 'customer.add.submit'));
  const twin = await office.says(MINJI, words('add customer', '고객 추가'));
  keep('duplicate', await office.presses(MINJI, twin, 'customer.add.review', { ...CONTOSO, companyName: 'Contoso 2' }));
  await office.says(MINJI, words('cancel', '취소'));
  for (let number = 1; number <= 9; number++) {
    await addCustomer(office, MINJI, {
      companyName: number === 1 ? LONG : `Fabrikam ${number}`,
      prefix: `fabrikam${number}`,
    });
  }
  keep('list', await office.says(MINJI, words('show my customers', '고객 목록')));
  keep('several', await office.says(MINJI, words('open Fabrikam', '파브리캄 열어줘')));
  keep('not-found', await office.says(MINJI, words('open Woodgrove', '우드그로브 열어줘')));
  keep('history', await office.says(MINJI, words('show the history', '변경 이력 보여줘')));
};
