import { customers } from '../../../src/features/customers/customer.ts';
import { HOUR } from '../../../src/shared/instant.ts';
import { CUSTOMER } from '../../features/relationships/contoso.ts';
import { ALL_DONE, CONTOSO, lastTo, opens, tickAll } from '../../features/relationships/support.ts';
import { ADELE, MEGAN, MINJI } from '../../support/factories.ts';
import { write } from '../../support/write.ts';
import type { Tour } from '../tour.ts';

/** A relationship from the first question to its last day, past a rejection's form, changes asked for, and a stop. */
export const relationshipsTour: Tour = async ({ office, words, keep }) => {
  const companyName = words('Contoso', '콘토소');
  await write(office, customers, CONTOSO, { ...CUSTOMER, companyName });
  await office.puts(async (tx) => {
    for (const what of ['customer.added', 'customer.changed'])
      tx.record({ who: MINJI.id, what, record: { kind: customers.name, id: CONTOSO } });
  });
  const say = words('end our relationship with Contoso', '콘토소와 관계 종료');
  keep('which', await office.says(MINJI, words('end our relationship with Northwind', '노스윈드와 관계 종료')));
  const form = keep('ask', await office.says(MINJI, say));
  const wrong = { reason: 'other', details: '', wishedFor: '2020-01-01' };
  const errors = keep('ask-errors', await office.presses(MINJI, form, 'relationship.end.begin', wrong));
  const reason = {
    reason: 'unpaid',
    details: words('Three invoices since June.', '6월부터 청구서 세 건이 미납입니다.'),
    wishedFor: '2026-12-31',
  };
  const begun = keep('preparing', await office.presses(MINJI, errors, 'relationship.end.begin', reason));
  const blocked = keep('blocked', await office.presses(MINJI, begun, 'relationship.end.send'));
  const list = keep('checklist', await office.presses(MINJI, blocked, 'relationship.end.check'));
  const open = { ...ALL_DONE, newCommerce: 'open', notice: 'open', software: 'none' };
  const days = keep('checklist-days', await office.presses(MINJI, list, 'relationship.end.check.next', open));
  const dates = { from_newCommerce: '2026-12-24', from_notice: '2026-11-30' };
  const waits = await office.presses(MINJI, days, 'relationship.end.check.save', dates);
  keep('send-waits', await office.presses(MINJI, waits, 'relationship.end.send'));
  const ready = await tickAll(office, await opens(office, MINJI));
  const confirm = await office.presses(MINJI, ready, 'relationship.end.send');
  const misspelt = keep(
    'send-wrong',
    await office.presses(MINJI, confirm, 'relationship.end.send.submit', { name: 'x' }),
  );
  keep('asked', await office.presses(MINJI, misspelt, 'relationship.end.send.submit', { name: companyName }));
  await office.notices.tick();
  const managers = keep('decide', lastTo(office, ADELE));
  keep('list', await office.says(ADELE, words('what needs my approval?', '승인 대기 목록')));
  keep('today', await office.says(ADELE, words("what's on my plate?", '오늘 할 일')));
  keep('pass', await office.presses(ADELE, managers, 'relationship.end.pass'));
  keep('reject', await office.presses(ADELE, managers, 'relationship.end.reject'));
  const back = keep('return', await office.presses(ADELE, await opens(office, ADELE), 'relationship.end.return'));
  await office.presses(ADELE, back, 'relationship.end.return.submit', {
    text: words('Which ones?', '어느 청구서인가요?'),
  });
  await office.notices.tick();
  const amend = keep(
    'amend',
    await office.presses(MINJI, keep('changes', lastTo(office, MINJI)), 'relationship.end.amend'),
  );
  const amended = {
    ...reason,
    reason: 'risk',
    wishedFor: '',
    details: words('June to August.', '6월부터 8월까지입니다.'),
  };
  const saved = await office.presses(MINJI, amend, 'relationship.end.amend.submit', amended);
  const again = await office.presses(MINJI, saved, 'relationship.end.send');
  await office.presses(MINJI, again, 'relationship.end.send.submit', { name: companyName });
  const decided = keep('decide-again', await opens(office, ADELE));
  keep('approved', await office.presses(ADELE, decided, 'relationship.end.approve'));
  keep('customer', await office.presses(MINJI, await opens(office, MINJI), 'record.open'));
  keep('stop', await office.presses(MINJI, await opens(office, MINJI), 'relationship.end.stop'));
  office.moveTime(24 * HOUR);
  await office.notices.tick();
  const check = keep('check-again', lastTo(office, MINJI));
  const last = keep('confirm', await office.presses(MINJI, check, 'relationship.end.confirm'));
  const open2 = { ...ALL_DONE, gdap: 'open' };
  const still = keep('confirm-open', await office.presses(MINJI, last, 'relationship.end.confirm.submit', open2));
  const ending = keep('ending', await office.presses(MINJI, still, 'relationship.end.confirm.submit', ALL_DONE));
  const task = keep('task', await office.presses(MINJI, ending, 'record.open'));
  const done = await office.presses(MINJI, task, 'task.done');
  await office.presses(MINJI, done, 'task.done.submit', { date: '2026-11-24' });
  keep('ended', await opens(office, ADELE));
  keep('not-active', await office.says(MINJI, say));
  const rules = await office.says(MEGAN, words('what needs my approval?', '승인 대기 목록'));
  keep('rules', await office.presses(MEGAN, rules, 'relationship.rules.edit'));
};
