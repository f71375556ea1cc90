import type { Card } from '../../../src/assistant/reply.ts';
import { queueNotice } from '../../../src/notices/outbox.ts';
import { people } from '../../../src/partner/people.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { HOUR } from '../../../src/shared/instant.ts';
import { putCustomers } from '../../features/customers/some-customers.ts';
import { aTask } from '../../support/a-task.ts';
import { ADELE, MINJI } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import type { Tour } from '../tour.ts';

export const preferencesTour: Tour = async ({ office, words, keep }) => {
  keep('form', await office.says(MINJI, words('my notification settings', '내 알림 설정')));
  await putCustomers(office, {});
  const first = keep('gathered', await gathered(office, 11));
  keep('gathered-page', await office.presses(MINJI, first, 'notice.gathered.page'));
  keep('gathered-today', await office.says(MINJI, words('today', '오늘 할 일')));
  keep('gathered-open', await office.presses(MINJI, first, 'notice.gathered.open'));
};

/** The message that brings many at once to somebody who wants it so. */
async function gathered(office: Office, count: number): Promise<Card> {
  const at = office.now();
  await office.puts(async (tx) => {
    const minji = await tx.get(people, MINJI.id);
    if (minji) await tx.put(people, MINJI.id, { ...minji.body, together: true }, minji.version);
    const [customer] = await tx.list({ name: 'customer' });
    for (let index = 0; index < count; index++) {
      const id = `tour-${index}`;
      const record = { kind: 'customer', id: customer?.id ?? '' };
      await tx.put(tasks, id, aTask({ record, owner: ADELE.id, openedAt: at, due: '2026-11-30' }), 0);
      const note = { tone: 'accent', key: 'tasks.take.told', params: { name: ADELE.name } } as const;
      const turn = { personId: ADELE.id, now: at, newId: () => `tour-notice-${index}` };
      await queueNotice(tx, turn, { to: MINJI.id, about: { kind: tasks.name, id }, note });
    }
  });
  await office.notices.tick();
  office.moveTime(8 * HOUR);
  await office.notices.tick();
  const sent = office.deliveries.at(-1);
  if (!sent) throw new Error('nothing was sent');
  return sent.card;
}
