import { kind } from '../../../src/store/port.ts';
import { addCustomer } from '../../support/customers.ts';
import { ADELE, incoming, MINJI } from '../../support/factories.ts';
import { someRecords } from '../../support/some-records.ts';
import type { Tour } from '../tour.ts';

/** What a search puts into a conversation: what everybody there may see, whoever they are. */
export const searchTour: Tour = async ({ office, keep }) => {
  await addCustomer(office);
  const { INVITATION, ENDING, REFERRAL } = someRecords({ staff: MINJI.id, manager: ADELE.id });
  await office.puts(async (tx) => {
    await tx.put(kind('invitation'), 'i1', INVITATION, 0);
    await tx.put(kind('ending'), 'e1', ENDING, 0);
    await tx.put(kind('referral'), 'r1', REFERRAL, 0);
  });
  for (const command of ['findCustomers', 'findReferrals', 'findInvitations', 'findEndings']) {
    const what = { kind: 'searched', command, words: '', skip: 0, count: 25 } as const;
    const found = await office.assistant.search({ ...incoming({ person: ADELE, what: { kind: 'installed' } }), what });
    if (found.kind === 'message') throw new Error(found.text);
    for (const { card } of found.hits) keep(command, card);
  }
};
