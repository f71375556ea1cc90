import type { Card } from '../../../../src/assistant/reply.ts';
import type { Office } from '../../../support/office.ts';

type Somebody = { readonly id: string; readonly name: string };

export const FABRIKAM = {
  ...{ company: 'Fabrikam Inc', kind: 'partner', contact: 'sales@fabrikam.example', needs: 'Moving 40 mailboxes' },
  ...{ done: 'Called once', next: 'Send an offer', by: '2026-11-25', language: 'ko', consent: 'yes' },
};

/** A hand-over of Northwind to Fabrikam, prepared; the mail has not left. */
export async function prepared(office: Office, by: Somebody): Promise<Card> {
  const form = await office.says(by, 'hand Northwind over to Fabrikam Inc');
  return office.presses(by, form, 'referral.outward.submit', FABRIKAM);
}

/** The same, after somebody has sent the mail by hand. */
export async function sentOut(office: Office, by: Somebody): Promise<Card> {
  const mail = await office.presses(by, await prepared(office, by), 'referral.outward.mail');
  return office.presses(by, mail, 'referral.outward.mail.sent');
}
