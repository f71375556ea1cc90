import { DAY } from '../../../src/shared/instant.ts';
import { putCustomers } from '../../features/customers/some-customers.ts';
import { lastTo, opens, tickAll } from '../../features/relationships/support.ts';
import { ADELE, ALEX, MEGAN, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

/** The history of a customer, narrowed, taken away as a file, and empty. */
export const historyTour: Tour = async ({ office, words, keep }) => {
  const companyName = words('Contoso', '콘토소');
  await putCustomers(office, { companyName, prefix: 'contoso' });
  const form = await office.says(MINJI, words('end our relationship with Contoso', '콘토소와 관계 종료'));
  await office.presses(MINJI, form, 'relationship.end.begin', { reason: 'unpaid', details: 'x' });
  await tickAll(office, await opens(office, MINJI));
  const all = keep('all', await office.says(ADELE, words('show the history', '변경 이력 보여줘')));
  const filter = await office.presses(ADELE, all, 'history.filter');
  keep('filter', filter);
  const asked = { about: companyName, person: MINJI.id, from: '2026-11-01', to: '2026-11-30' };
  const narrowed = keep('narrowed', await office.presses(ADELE, filter, 'history.show', asked));
  keep('export', await office.presses(ADELE, narrowed, 'history.export'));
  keep('none', await office.says(ALEX, words('show the history', '변경 이력 보여줘')));
  office.moveTime(7 * DAY);
  await office.notices.tick();
  keep('head', lastTo(office, MEGAN));
};
