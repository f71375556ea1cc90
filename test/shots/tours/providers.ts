import { PARTNER_ID, type PartnerType, partners } from '../../../src/partner/partner.ts';
import { partnerships } from '../../../src/partner/partnerships.ts';
import { invite, pressWithoutCard, setLink, WANTED } from '../../features/invitations/support.ts';
import { ADELE, MINJI, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import type { Tour } from '../tour.ts';

const PROVIDER_ID = '22222222-2222-4222-8222-222222222222';

const JOINT = `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${TENANT}&csp=1&msppid=4567890&indirectCSP=${PROVIDER_ID}`;

/** As an indirect reseller: connect with a provider, and set the joint link. As an indirect provider: the same with a reseller. */
export const providersTour: Tour = async ({ office, locale, words, keep, withMail }) => {
  keep('not-for-direct', await office.says(ADELE, words('connect us with an indirect provider', '간접 공급자 연결')));
  await become(office, 'indirectReseller');
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
  const noted = await office.presses(ADELE, connected, 'provider.link');
  await office.presses(ADELE, noted, 'provider.link.submit', { link: JOINT });
  const [{ id } = { id: '' }] = await office.store.reader(TENANT).list(partnerships);
  keep('invite-with-provider', await pressWithoutCard(office, MINJI, 'invitation.send.open'));
  keep('preview-with-provider', await invite(office, MINJI, { ...WANTED, language: locale, together: id }));

  const ours = await withMail({ send: () => Promise.resolve({ refused: [] }) });
  await become(ours, 'indirectProvider');
  const empty = keep('resellers-empty', await pressWithoutCard(ours, ADELE, 'provider.list.show'));
  const asked = keep('connect-reseller', await ours.presses(ADELE, empty, 'provider.connect.open'));
  const reseller = { name: words('Hanul Cloud', '한울클라우드'), contact: 'csp@hanul.example' };
  const recorded = keep('reseller', await ours.presses(ADELE, asked, 'provider.connect.submit', reseller));
  const steps = keep('reseller-task', await ours.presses(ADELE, recorded, 'record.open'));
  const result2 = await ours.presses(ADELE, await ours.presses(ADELE, steps, 'task.done'), 'task.done.submit', result);
  keep('reseller-connected', await ours.presses(ADELE, result2, 'record.open'));
  const [other] = await ours.store.reader(TENANT).list(partnerships);
  await setLink(ours);
  keep('invite-with-reseller', await pressWithoutCard(ours, MINJI, 'invitation.send.open'));
  const together = { ...WANTED, language: locale, together: other?.id ?? '' };
  keep('preview-without-joint-link', await invite(ours, MINJI, together));
};

async function become(office: Office, partnerType: PartnerType): Promise<void> {
  await office.puts(async (tx) => {
    const partner = await tx.get(partners, PARTNER_ID);
    if (partner) await tx.put(partners, PARTNER_ID, { ...partner.body, partnerType }, partner.version);
  });
}
