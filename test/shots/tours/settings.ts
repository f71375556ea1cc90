import { MEGAN } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

export const settingsTour: Tour = async ({ office, words, keep }) => {
  const settings = keep('main', await office.says(MEGAN, words('settings', '설정')));
  const areas = keep('areas', await office.presses(MEGAN, settings, 'settings.areas'));
  const form = keep('working-time', await office.presses(MEGAN, areas, 'settings.worktime.edit'));
  const wrong = await office.presses(MEGAN, form, 'settings.worktime.save', {
    ...{ weekdays: '1,2,3,4,5', from: '18:00', to: '9' },
    ...{ closedOn: words('Christmas week', '연말 휴가'), openOn: '2026-12-24' },
  });
  keep('working-time-wrong', wrong);
  const saved = await office.presses(MEGAN, wrong, 'settings.worktime.save', {
    ...{ weekdays: '1,2,3,4,5', from: '9:30', to: '18:30', openOn: '2026-12-25' },
    closedOn: '2026-12-28 ~ 2026-12-31, 2027-05-04',
  });
  keep('working-time-saved', saved);
  keep('profile-reminders', await office.presses(MEGAN, areas, 'profile.rules.edit'));
};
