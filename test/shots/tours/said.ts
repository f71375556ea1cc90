import { people } from '../../../src/partner/people.ts';
import { putCustomers } from '../../features/customers/some-customers.ts';
import { busy } from '../../features/people/somebody-leaves.ts';
import { ADELE, MEGAN, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

/** Cards that only a sentence opens. */
export const saidTour: Tour = async ({ office, words, keep }) => {
  const litware = { companyName: 'Litware', domain: 'litware.example', microsoftId: 'x' };
  await putCustomers(office, {}, { ...litware, prefix: 'litware' }, { ...litware, prefix: 'litware2' });
  keep('merge-form', await office.says(MINJI, words('merge duplicates', '중복 고객 합치기')));
  await putCustomers(office, { companyName: 'Fabrikam Korea Ltd.', prefix: 'fabrikam2', domain: 'f2.example' });
  keep('merge-list', await office.says(MINJI, words('merge duplicates', '중복 고객 합치기')));
  keep('how-many', await office.says(MINJI, words('how many customers do we have?', '고객이 몇 명이야?')));
  keep(
    'owner',
    await office.says(MINJI, words('set owner of Fabrikam Korea Ltd. to Adele', '파브리캄 담당자를 아델로 변경')),
  );
  keep('digest', await office.says(MINJI, words('digest at 8', '매일 아침 8시에 요약 보내줘')));
  await busy(office);
  await office.puts(async (tx) => {
    const minji = await tx.get(people, MINJI.id);
    if (minji) await tx.put(people, MINJI.id, { ...minji.body, roles: ['staff', 'support'] }, minji.version);
    await tx.put(people, 'other-adele', { name: 'Adele Darrow', roles: ['staff'] }, 0);
  });
  keep('leaves', await office.says(MEGAN, words('Minji leaves', '김민지 퇴사')));
  keep('leaves-which', await office.says(MEGAN, words('Adele leaves', '아델 퇴사')));
  keep(
    'reminds',
    await office.says(MINJI, words('remind the managers about Tailspin', '테일스핀 건 관리자에게 다시 알려줘')),
  );
  keep(
    'rejects',
    await office.says(
      ADELE,
      words('reject Tailspin because the contract runs until March', '테일스핀 반려, 사유: 계약이 3월까지'),
    ),
  );
  keep('report-of-others', await office.says(MINJI, words('report for Megan', '메건 보고서')));
};
