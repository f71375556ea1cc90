import { PARTNER_ID, partners } from '../../../src/partner/partner.ts';
import { pressWithoutCard } from '../../features/invitations/support.ts';
import { ADELE, MINJI, TENANT } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

const PROVIDER_ID = '22222222-2222-4222-8222-222222222222';

/** As an indirect reseller: connect with a provider, and set the joint link. */
export const providersTour: Tour = async ({ office, words, keep }) => {
  keep('not-for-direct', await office.says(ADELE, words('connect us with an indirect provider', '간접 공급자 연결')));
  await office.store.transact({ tenant: TENANT, at: office.now(), turn: 'tour' }, async (tx) => {
    const partner = await tx.get(partners, PARTNER_ID);
    if (partner) {
      await tx.put(partners, PARTNER_ID, { ...partner.body, partnerType: 'indirectReseller' }, partner.version);
    }
  });
  keep('invite-first', await pressWithoutCard(office, MINJI, 'invitation.send.open'));
  keep('list-empty', await pressWithoutCard(office, MINJI, 'provider.list.show'));
  const form = keep(
    'connect',
    await office.says(ADELE, words('connect us with an indirect provider', '간접 공급자 연결')),
  );
  const typed = { name: words('Nuri Distribution', '누리유통'), contact: 'csp@nuri.example' };
  const added = keep('connecting', await office.presses(ADELE, form, 'provider.connect.submit', typed));
  const task = keep('task', await office.presses(ADELE, added, 'record.open'));
  const done = await office.presses(ADELE, task, 'task.done');
  const result = { microsoftId: PROVIDER_ID, date: '2026-11-23' };
  const closed = await office.presses(ADELE, done, 'task.done.submit', result);
  const connected = keep('connected', await office.presses(ADELE, closed, 'record.open'));
  const link = keep('link', await office.presses(ADELE, connected, 'provider.link'));
  keep('link-errors', await office.presses(ADELE, link, 'provider.link.submit', { link: 'https://example.com' }));
  keep('list', await pressWithoutCard(office, MINJI, 'provider.list.show'));
};
