import { customerNow, FABRIKAM, putCustomers } from '../../features/customers/some-customers.ts';
import { putInvitations } from '../../features/customers/some-invitations.ts';
import { ADELE, ALEX, MEGAN, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

const DETAILS = {
  companyName: FABRIKAM.companyName,
  ...{ domain: 'fabrikam.example', postalCode: '06236', state: '11', city: '강남구', addressLine1: '테헤란로 152' },
  ...{ lastName: 'Park', firstName: 'Jisoo', email: 'jisoo@fabrikam.example', phone: '02-531-4500' },
};
const TABLE = `Microsoft ID,Company name,Primary domain name,Relationship,Favourite colour
5eed0000-0000-4000-8000-000000000301,Northwind Traders,northwind.onmicrosoft.com,Cloud Reseller,blue
no-id,Bad Id,bad.onmicrosoft.com,Cloud Reseller,
5eed0000-0000-4000-8000-000000000302,Comma, Inc.,comma.onmicrosoft.com,Cloud Reseller
5eed0000-0000-4000-8000-000000000303,Fabrikam Korea,other.onmicrosoft.com,Cloud Reseller
,Incomplete,incomplete.onmicrosoft.com,Cloud Reseller
5eed0000-0000-4000-8000-000000000301,Twice,twice.onmicrosoft.com,Cloud Reseller
5eed0000-0000-4000-8000-000000000304,우드그로브 은행,woodgrove.onmicrosoft.com,Cloud Reseller`;

/** What can be done with customers that are there: changed, sorted, brought in, taken out, asked of a provider. */
export const customerBookTour: Tour = async ({ office, words, keep }) => {
  await putCustomers(
    office,
    { tags: ['골드', 'education'], aliases: ['파브리캄'], support: ALEX.id, notes: '분기마다 방문\n한국어 선호' },
    {
      prefix: 'litware',
      companyName: 'Litware',
      status: 'ending',
      domain: 'litware.example',
      email: 'oh@litware.example',
    },
  );
  const open = words('open Fabrikam', '파브리캄 열어줘');
  const card = keep('card', await office.says(MINJI, open));
  const mine = keep('edit', await office.presses(MINJI, card, 'customer.edit'));
  const theirs = await office.presses(ADELE, await office.says(ADELE, open), 'customer.edit');
  await office.presses(ADELE, theirs, 'customer.edit.save', { ...DETAILS, city: '서초구', state: '26' });
  office.moveTime(60_000);
  const typed = { ...DETAILS, city: '송파구', state: '41', email: 'jisoo.park@fabrikam.example' };
  const conflict = keep('conflict', await office.presses(MINJI, mine, 'customer.edit.save', typed));
  const saved = keep('saved', await office.presses(MINJI, conflict, 'customer.edit.save', typed));
  const ours = keep('ours', await office.presses(MINJI, saved, 'customer.edit.ours'));
  const tooLong = { owner: MINJI.id, support: ALEX.id, aliases: 'x'.repeat(120), tags: 'a,'.repeat(3), notes: '' };
  keep('ours-errors', await office.presses(MINJI, ours, 'customer.edit.save', tooLong));
  const rights = keep('rights', await office.presses(MINJI, saved, 'customer.rights'));
  const agreed = { agreementWay: 'attested', agreementOn: '2026-11-20', agreementBy: '박지수, jisoo@fabrikam.example' };
  const asked = {
    gdapName: 'Fabrikam 2026',
    gdapRoles: 'Helpdesk Administrator',
    gdapAskedOn: '2026-11-22',
    gdapDays: 'x',
  };
  const wrong = await office.presses(MINJI, rights, 'customer.rights.save', { ...agreed, ...asked, agreementOn: '' });
  const put = { ...agreed, ...asked, gdapDays: '730' };
  keep('rights-errors', wrong);
  keep('rights-saved', await office.presses(MINJI, wrong, 'customer.rights.save', put));
  const edit = await office.says(MINJI, words('edit Fabrikam', '파브리캄 정보 수정'));
  const mend = keep('mend', await office.presses(MINJI, edit, 'customer.edit.mend'));
  const refused = keep('mend-refused', await office.presses(MINJI, mend, 'customer.merge.find', { other: 'Litware' }));
  const status = keep('status', await office.presses(MINJI, refused, 'customer.status'));
  const unsaid = await office.presses(MINJI, status, 'customer.status.submit', { why: 'other', words: '' });
  const corrected = { why: 'wrongCustomer', words: words('It was done for Litware.', 'Litware 작업이었습니다.') };
  keep('status-errors', unsaid);
  keep('status-corrected', await office.presses(MINJI, unsaid, 'customer.status.submit', corrected));
  const said = words('change the phone of Fabrikam to 010-1234-5678', '파브리캄 전화번호 010-1234-5678로 바꿔줘');
  keep('edit-said', await office.says(MINJI, said));
  await office.says(MINJI, words('cancel', '취소'));
  keep('preferences', await office.says(MINJI, words('my notification settings', '내 알림 설정')));
  const list = await office.says(MINJI, words('show my customers', '고객 목록'));
  const filter = keep('filter', await office.presses(MINJI, list, 'customer.list.filter'));
  keep('filtered', await office.presses(MINJI, filter, 'customer.list.show', { tag: '골드' }));
  await putInvitations(office, { companyName: '우드그로브 은행', to: ['choi@woodgrove.example'] });
  const paste = keep('import', await office.says(MINJI, words('import customers', '고객 일괄 등록')));
  keep('import-problem', await office.presses(MINJI, paste, 'customer.import.read', { paste: 'hello\nworld' }));
  const preview = keep('import-preview', await office.presses(MINJI, paste, 'customer.import.read', { paste: TABLE }));
  keep('import-file', await office.presses(MINJI, preview, 'customer.import.file'));
  keep('imported', await office.presses(MINJI, preview, 'customer.import.submit'));
  const offer = keep('export', await office.says(MINJI, words('export customers', '고객 목록 내보내기')));
  keep('export-link', await office.presses(MINJI, offer, 'customer.export.link'));
  const settings = keep('settings', await office.says(MEGAN, words('settings', '설정')));
  const reseller = {
    legalName: '한빛클라우드',
    market: 'KR',
    partnerType: 'indirectReseller',
    cloud: 'public',
    language: 'ko',
  };
  const more = keep('settings-more', await office.presses(MEGAN, settings, 'settings.edit.page', reseller));
  const provider = { timeZone: 'Asia/Seoul', providerName: '한국총판', providerEmail: 'orders@provider.example' };
  keep('settings-saved', await office.presses(MEGAN, more, 'settings.edit.submit', provider));
  await putCustomers(office, { prefix: 'garam', companyName: '가람물산', status: 'prepared', domain: 'garam.example' });
  const { id, version } = await customerNow(office, 'garam');
  const prepared = keep('prepared', await office.says(MINJI, words('open 가람물산', '가람물산 열어줘')));
  keep('request', await office.presses(MINJI, prepared, 'customer.request.show', { record: id, version }));
};
