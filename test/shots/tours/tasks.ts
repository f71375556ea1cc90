import { addCustomer } from '../../support/customers.ts';
import { ADELE, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

export const tasksTour: Tour = async ({ office, words, keep }) => {
  keep('list-empty', await office.says(MINJI, words('my Partner Center tasks', '파트너 센터 할 일')));
  const customer = await addCustomer(office);
  keep('today', await office.says(MINJI, words("what's on my plate?", '오늘 할 일')));
  keep('list', await office.says(MINJI, words('what is left to do in Partner Center?', '파트너 센터 할 일')));
  const task = keep('task', await office.presses(MINJI, customer, 'record.open'));
  keep('of-a-colleague', await office.presses(ADELE, customer, 'record.open'));
  const form = keep('done-form', await office.presses(MINJI, task, 'task.done'));
  const again = keep(
    'done-errors',
    await office.presses(MINJI, form, 'task.done.submit', { microsoftId: 'abc', date: '2027-01-01' }),
  );
  const done = { microsoftId: 'b44bb1fb-c595-45b0-9e4a-1d8b5a2b1c3d', date: '2026-11-23' };
  keep('done', await office.presses(MINJI, again, 'task.done.submit', done));
  keep('stale', await office.presses(MINJI, task, 'task.done'));
};
