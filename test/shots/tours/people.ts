import { busy, opens, takes } from '../../features/people/somebody-leaves.ts';
import { ADELE, incoming, MEGAN, MINJI, pressed } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

const STRANGER = { id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Patti Fernandez' };

export const peopleTour: Tour = async ({ office, words, keep }) => {
  const settings = keep('settings', await office.says(MEGAN, words('settings', '설정')));
  const again = keep(
    'settings-errors',
    await office.presses(MEGAN, settings, 'settings.edit.submit', {
      legalName: '',
      market: 'Atlantis',
      language: 'fr',
      domains: '??',
    }),
  );
  const saved = keep(
    'settings-saved',
    await office.presses(MEGAN, again, 'settings.edit.submit', {
      legalName: '한빛클라우드',
      market: 'Korea',
      language: 'ko',
      domains: '',
    }),
  );
  const assign = keep('assign', await office.presses(MEGAN, saved, 'role.assign'));
  keep(
    'assigned',
    await office.presses(MEGAN, assign, 'role.assign.submit', {
      manager: ADELE.id,
      support: MINJI.id,
      staff: MINJI.id,
    }),
  );
  const hello = await office.says(STRANGER, words('hi', '안녕하세요'));
  keep('asked', await office.presses(STRANGER, hello, 'access.ask'));
  await office.notices.tick();
  const told = office.deliveries.at(-1)?.card;
  if (told) {
    keep('access-request', told);
    keep('granted', await office.presses(MEGAN, told, 'role.toggle', { role: 'support' }));
  }
  keep('roles', await office.says(MEGAN, words('list roles', '역할 목록')));
  keep('grant', await office.says(MEGAN, words('make Adele a manager', '아델을 관리자로 지정')));
  await busy(office);
  await takes(office, MINJI, 'support');
  const leave = keep('leave', await takes(office, MINJI));
  const wrong = keep(
    'leave-errors',
    await office.presses(MEGAN, leave, 'role.leave.submit', { everything: STRANGER.id }),
  );
  const typed = { everything: ADELE.id, deputies: 'nobody' };
  keep('leave-done', await office.presses(MEGAN, wrong, 'role.leave.submit', typed));
  await office.notices.tick();
  const handover = office.deliveries.findLast(({ to, card }) => to.chat === `chat-${ADELE.id}` && !card.about)?.card;
  if (handover) keep('handover', handover);
  const person = await opens(office, MINJI);
  keep('left', person);
  const erase = keep('erase', await office.presses(MEGAN, person, 'person.erase'));
  const refused = { also: 'sent, minji@hanbit.example' };
  keep('erase-errors', await office.presses(MEGAN, erase, 'erase.look', refused));
  const anew = await office.presses(MEGAN, await opens(office, MINJI), 'person.erase');
  keep('erased', await office.presses(MEGAN, anew, 'erase.submit', { confirm: MINJI.name }));
  const contoso = pressed('record.open', { kind: 'customer', record: 'contoso' });
  const customer = await office.takes(incoming({ person: MEGAN, what: contoso }));
  if (customer) keep('erase-contact', await office.presses(MEGAN, customer.card, 'contact.erase'));
  const asked = await office.takes(incoming({ person: MEGAN, what: pressed('erase.find') }));
  if (asked) keep('erase-find', await office.presses(MEGAN, asked.card, 'erase.find.submit', { name: 'Adele' }));
};
