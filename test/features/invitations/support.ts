import type { Card } from '../../../src/assistant/reply.ts';
import type { JsonObject } from '../../../src/shared/json.ts';
import { incoming, MEGAN, pressed, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';

/** The relationship link of the partner that the tests play in. */
export const LINK = `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${TENANT}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`;

/** What somebody types on the first page. */
export const WANTED = {
  company: '파브리캄',
  to: 'kim@fabrikam.com',
  cc: '',
  language: 'ko',
  replyTo: 'minji@hanbit.example',
};

type Person = { readonly id: string; readonly name: string };

/** Presses a button that needs neither a record nor a form. */
export async function pressWithoutCard(
  office: Office,
  person: Person,
  verb: string,
  data: JsonObject = {},
): Promise<Card> {
  const outgoing = await office.takes(incoming({ person, what: pressed(verb, data) }));
  if (!outgoing) throw new Error('no answer');
  return outgoing.card;
}

/** Megan sets the link, and what else is given. */
export async function setLink(office: Office, change: JsonObject = {}): Promise<Card> {
  const form = await pressWithoutCard(office, MEGAN, 'invitation.link.open');
  return office.presses(MEGAN, form, 'invitation.link.submit', {
    link: LINK,
    expiryDays: '30',
    reminderDays: '3, 7, 14',
    ...change,
  });
}

/** Goes through the form up to the preview, with the proposed text. */
export async function invite(office: Office, person: Person, wanted: JsonObject = WANTED): Promise<Card> {
  const form = await pressWithoutCard(office, person, 'invitation.send.open');
  const text = await office.presses(person, form, 'invitation.send.recipients', wanted);
  const { body, subject } = Object.fromEntries(fields(text));
  return office.presses(person, text, 'invitation.send.text', { subject: subject ?? '', body: body ?? '' });
}

function fields(card: Card): [string, string][] {
  const found: [string, string][] = [];
  JSON.stringify(card.content, (_key, value) => {
    if (typeof value === 'object' && value !== null && String(value.type).startsWith('Input.'))
      found.push([String(value.id), String(value.value)]);
    return value;
  });
  return found;
}
