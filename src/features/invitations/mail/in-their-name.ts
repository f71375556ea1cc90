import type { Turn } from '../../../assistant/turn.ts';
import { mails } from '../../../mail/mail.ts';
import type { Reader, Tx } from '../../../store/port.ts';
import type { Invitation } from '../invitation.ts';
import { linkOf } from '../link/link-of.ts';
import { otherOf } from '../link/together.ts';
import { LINK_MARK, withLink, withMark } from '../rules/link.ts';
import { mailHtml } from './mail-html.ts';
import { template } from './template.ts';

/** Somebody who asks, and where answers to them go. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/**
 * An invitation that has not left yet, as another sender asks: answers go to them. The proposed text is theirs too; one that
 * was edited gets their address.
 */
export async function inTheirName(
  { partner }: Turn,
  invitation: Invitation,
  { from, to }: { readonly from: Sender; readonly to: Sender },
  reader: Reader,
): Promise<Invitation> {
  const { language, partnershipId, companyName: company, body, replyTo } = invitation;
  const other = await otherOf(partnershipId, reader);
  const proposed = (sender: string, address: string): string =>
    template(language, {
      ...{ partner: partner.legalName, other, sender, company, replyTo: address },
      ...{ link: LINK_MARK, cloud: partner.cloud },
    }).body;
  const link = await linkOf(partner, partnershipId, reader);
  const isProposed = withMark(body) === proposed(from.name, replyTo);
  const theirs = isProposed ? withLink(proposed(to.name, to.address), link) : readdressed(body, replyTo, to.address);
  return { ...invitation, replyTo: to.address, body: theirs };
}

/**
 * The text with one address for another: not within a longer one (joakim@… for kim@…); a Korean particle may follow at once,
 * and `$&` in an address is no pattern.
 */
function readdressed(text: string, before: string, after: string): string {
  if (before === '') return text;
  const exactly = before.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
  const whole = new RegExp(`(?<![A-Za-z\\p{N}._%+-])${exactly}(?![A-Za-z\\p{N}_-]|\\.[\\p{L}\\p{N}])`, 'gu');
  return text.replace(whole, () => after);
}

/** Puts what an invitation says now into its mail, which still waits to leave; false when it is with the server already. */
export async function rewriteMail(
  { partner }: Turn,
  tx: Tx,
  { sendings, body, replyTo, language, partnershipId }: Invitation,
  name: string,
): Promise<boolean> {
  const mail = await tx.get(mails, sendings.at(-1)?.mail ?? '');
  if (mail?.body.state !== 'queued') return false;
  const html = mailHtml(body, (await linkOf(partner, partnershipId, tx)) ?? '', language);
  const letter = { ...mail.body.letter, replyTo: { name, address: replyTo }, text: body, html };
  await tx.put(mails, mail.id, { ...mail.body, letter }, mail.version);
  return true;
}
