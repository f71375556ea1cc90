import { ADELE, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

export const profileTour: Tour = async ({ office, words, keep }) => {
  keep('empty', await office.says(MINJI, words('business profile', '비즈니스 프로필')));
  const form = keep('edit', await office.says(ADELE, words('update our business profile', '비즈니스 프로필 수정')));
  const saved = await office.presses(ADELE, form, 'profile.edit.submit', {
    description: words(
      'Cloud for small companies in Korea, since 2012.',
      '2012년부터 한국 중소기업의 클라우드를 돕고 있습니다.',
    ),
    ...{ website: 'https://hanbit.example.com', industries: 'Manufacturing', products: 'Azure, Microsoft 365' },
    ...{ services: 'ManagedServices', sizes: '10–50', owner: ADELE.id },
  });
  const add = keep('add-location', await office.presses(ADELE, saved, 'profile.location.add'));
  const place = { name: words('Seoul', '서울 본사'), country: 'KR', city: '서울', answers: MINJI.id };
  const places = await office.presses(ADELE, add, 'profile.location.add.submit', {
    ...place,
    email: 'referrals@hanbit.example',
  });
  keep('up-to-date', await office.presses(ADELE, places, 'profile.reviewed'));
  keep('remove-location', await office.presses(ADELE, places, 'profile.location.remove'));
};
