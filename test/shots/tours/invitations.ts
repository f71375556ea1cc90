import { MailError } from '../../../src/mail/transport.ts';
import { PARTNER_ID, partners } from '../../../src/partner/partner.ts';
import { DAY } from '../../../src/shared/instant.ts';
import { invite, LINK, pressWithoutCard, setLink, WANTED } from '../../features/invitations/support.ts';
import { MEGAN, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

/** Without a mail server: by hand. With one that refuses: what then. */
export const invitationsTour: Tour = async ({ office, locale, words, keep, withMail }) => {
  const wanted = { ...WANTED, language: locale, company: words('Fabrikam Korea', '파브리캄 코리아') };
  keep('list-empty', await pressWithoutCard(office, MINJI, 'invitation.list.show'));
  const unlinked = keep('preview-without-link', await invite(office, MINJI, wanted));
  await office.presses(MINJI, unlinked, 'form.cancel');
  const settings = keep('settings', await pressWithoutCard(office, MEGAN, 'invitation.link.open'));
  const wrong = { link: 'https://example.com/?x', expiryDays: '0', reminderDays: 'soon' };
  keep('settings-errors', await office.presses(MEGAN, settings, 'invitation.link.submit', wrong));
  keep('settings-saved', await setLink(office));
  const form = keep('recipients', await pressWithoutCard(office, MINJI, 'invitation.send.open'));
  const errors = { company: '', to: 'nobody, kim@hanbit.example', cc: 'x', replyTo: 'me@gmail.com', language: locale };
  const again = keep('recipients-errors', await office.presses(MINJI, form, 'invitation.send.recipients', errors));
  const marks = { ...wanted, to: '"'.repeat(4000), cc: '"'.repeat(4000) };
  const cut = keep('recipients-cut', await office.presses(MINJI, again, 'invitation.send.recipients', marks));
  const text = keep('text', await office.presses(MINJI, cut, 'invitation.send.recipients', wanted));
  const lost = { subject: '', body: `${words('Hello', '안녕하세요')} ${LINK.slice(0, -4)}` };
  const broken = keep('text-errors', await office.presses(MINJI, text, 'invitation.send.text', lost));
  await office.presses(MINJI, broken, 'form.cancel');
  const preview = keep('preview', await invite(office, MINJI, { ...wanted, to: 'kim@fabrikam.com, lee@fabrikam.jp' }));
  const byHand = keep('by-hand', await office.presses(MINJI, preview, 'invitation.send.keep'));
  keep('draft', await office.presses(MINJI, byHand, 'record.open'));
  keep('sent', await office.presses(MINJI, byHand, 'invitation.byHand.sent'));
  const second = await pressWithoutCard(office, MINJI, 'invitation.send.open');
  keep('invited-already', await office.presses(MINJI, second, 'invitation.send.recipients', wanted));
  office.moveTime(3 * DAY);
  await office.notices.tick();
  const [reminder] = office.deliveries.filter(({ updated }) => !updated).slice(-1);
  if (!reminder) throw new Error('no reminder came');
  keep('reminder', reminder.card);
  keep('today', await office.says(MINJI, words("what's on my plate?", '오늘 할 일')));
  keep('list', await pressWithoutCard(office, MINJI, 'invitation.list.show'));
  const accept = keep('accept', await office.presses(MINJI, reminder.card, 'invitation.accept'));
  const day = { date: '2026-11-25', customer: 'new', company: wanted.company };
  const accepted = keep('accepted', await office.presses(MINJI, accept, 'invitation.accept.submit', day));
  keep('customer', await office.presses(MINJI, accepted, 'record.open'));

  const refusing = await withMail({
    send: () => Promise.reject(new MailError({ kind: 'refused', reason: '550 5.1.1' })),
  });
  await setLink(refusing);
  const ready = keep('preview-server', await invite(refusing, MINJI, { ...wanted, language: 'both' }));
  const queued = keep('queued', await refusing.presses(MINJI, ready, 'invitation.send.now'));
  await refusing.post.tick();
  await refusing.notices.tick();
  const failed = refusing.deliveries.at(-1);
  if (failed) keep('failed', failed.card);
  keep('stale', await refusing.presses(MINJI, queued, 'invitation.cancel'));

  const many = keep('many', await pressWithoutCard(refusing, MINJI, 'invitation.many.open'));
  const table = [
    'Contoso,kim@contoso.example',
    'Northwind Traders,lee@northwind.example,en',
    'Tailspin,nobody',
    `${wanted.company},kim@other.example`,
    'Us,adele@hanbit.example',
  ].join('\n');
  const typed = { paste: table, language: locale, replyTo: WANTED.replyTo };
  const verdicts = keep('many-verdicts', await refusing.presses(MINJI, many, 'invitation.many.read', typed));
  keep('many-progress', await refusing.presses(MINJI, verdicts, 'invitation.many.submit'));
  await refusing.notices.tick();
  await refusing.post.tick();
  await refusing.notices.tick();
  const result = refusing.deliveries.findLast(({ updated }) => !updated);
  if (result) keep('many-result', result.card);

  const government = await withMail({ send: () => Promise.resolve({ refused: [] }) });
  await government.puts(async (tx) => {
    const partner = await tx.get(partners, PARTNER_ID);
    if (partner) await tx.put(partners, PARTNER_ID, { ...partner.body, cloud: 'usGovernment' }, partner.version);
  });
  keep(
    'government-off',
    await government.says(MINJI, words('send Relecloud an invitation', '아름소프트에 초대 보내줘')),
  );
  keep('government-settings', await government.says(MEGAN, words('set the relationship link', '관계 링크 설정')));
  await setLink(government, { government: 'on' });
  keep('government-preview', await invite(government, MINJI, wanted));
};
