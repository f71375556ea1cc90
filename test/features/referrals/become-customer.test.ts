import assert from 'node:assert/strict';
import type { Card } from '../../../src/assistant/reply.ts';
import { referrals } from '../../../src/features/referrals/referral.ts';
import { button, buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ALEX, incoming, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { setLink } from '../invitations/support.ts';
import { accepted, joins } from './stories.ts';

async function press(office: Office, card: Card, title: string, person: typeof MINJI = MINJI): Promise<Card> {
  const { verb, data } = button(card, title);
  const answer = await office.takes(incoming({ person, what: pressed(verb, data) }));
  assert.ok(answer);
  return answer.card;
}

/** The customer's form, filled with what else Partner Center asks for, and sent. */
async function addsAs(office: Office, form: Card, companyName: string): Promise<Card> {
  const typed = {
    ...{ companyName, prefix: 'northwind', addressLine1: 'Teheran-ro 1', city: 'Seoul', state: 'Seoul' },
    ...{ postalCode: '06236', firstName: 'Kim', lastName: 'Abercrombie', email: 'kim@northwind.example' },
    ...{ phone: '02-531-4500', organizationRegistrationNumber: '1248100998' },
  };
  const review = await office.presses(MINJI, form, 'customer.add.review', typed);
  return office.presses(MINJI, review, 'customer.add.submit');
}

describe('A referral that becomes a customer', () => {
  it('offers a new customer and an invitation, both filled in', async () => {
    const office = await openOffice();
    const choice = await press(office, await accepted(office, MINJI), 'Becomes a customer');
    const add = await press(office, choice, 'Prepare a new customer');
    assert.equal(inputs(add).companyName?.value, 'Northwind Traders');
    assert.equal(inputs(add).email?.value, 'kim@northwind.example');
    assert.equal(inputs(add).lastName?.value, 'Abercrombie');
    const invite = await press(office, choice, 'Invite it to connect');
    assert.equal(inputs(invite).company?.value, 'Northwind Traders');
    assert.equal(inputs(invite).to?.value, 'kim@northwind.example');
  });

  it('remembers the customer that was made from it, whatever that is called', async () => {
    const office = await openOffice();
    const card = await accepted(office, MINJI);
    const choice = await press(office, card, 'Becomes a customer');
    const customer = await addsAs(office, await press(office, choice, 'Prepare a new customer'), '한빛무역 주식회사');
    assert.match(textOf(customer), /한빛무역 주식회사/);
    const referral = await office.says(MINJI, 'show the Northwind referral');
    assert.match(textOf(referral), /Customer\n한빛무역 주식회사/);
    assert.ok(buttons(referral).some(({ title }) => title === 'Open the customer'));
    const kept = await office.store.reader(TENANT).get(referrals, String(card.about?.id));
    assert.equal(kept?.body.customerId, customer.about?.id);
    assert.equal((await office.history()).filter(({ what }) => what === 'referral.becameCustomer').length, 1);
  });

  it('remembers the customer that accepted the invitation', async () => {
    const office = await openOffice();
    await setLink(office);
    const card = await accepted(office, MINJI);
    const choice = await press(office, card, 'Becomes a customer');
    const form = await press(office, choice, 'Invite it to connect');
    const text = await office.presses(MINJI, form, 'invitation.send.recipients', {
      ...{ company: 'Northwind Traders', to: 'it@elsewhere.example', cc: '', country: 'KR', language: 'en' },
      ...{ replyTo: 'minji@hanbit.example' },
    });
    const { subject, body } = inputs(text);
    const preview = await office.presses(MINJI, text, 'invitation.send.text', {
      ...{ subject: String(subject?.value), body: String(body?.value) },
    });
    const byHand = await office.presses(MINJI, preview, 'invitation.send.keep');
    const sent = await office.presses(MINJI, byHand, 'invitation.byHand.sent');
    const accept = await office.presses(MINJI, sent, 'invitation.accept');
    const typed = { customer: 'new', company: 'Elsewhere', date: '2026-11-23' };
    await office.presses(MINJI, accept, 'invitation.accept.submit', typed);
    assert.match(textOf(await office.says(MINJI, 'show the Northwind referral')), /Customer\nElsewhere/);
  });

  it('does not take the word of a button about a referral of somebody else', async () => {
    const office = await openOffice();
    const card = await accepted(office, MINJI);
    const other = { id: 'aaaaaaaa-0000-4000-8000-000000000008', name: 'Lynne Robbins' };
    await joins(office, other, ['staff']);
    const claim = { 'origin.kind': 'referral', 'origin.record': String(card.about?.id) };
    const data = { intent: 'customer.add', 'said.company': 'Mine', ...claim };
    const form = await office.takes(incoming({ person: other, what: pressed('command.run', data) }));
    assert.ok(form);
    const typed = {
      ...{ companyName: 'Mine', prefix: 'mine', addressLine1: 'Teheran-ro 1', city: 'Seoul', state: 'Seoul' },
      ...{ postalCode: '06236', firstName: 'A', lastName: 'B', email: 'a@mine.example' },
    };
    const review = await office.presses(other, form.card, 'customer.add.review', typed);
    await office.presses(other, review, 'customer.add.submit');
    const kept = await office.store.reader(TENANT).get(referrals, String(card.about?.id));
    assert.equal(kept?.body.customerId, undefined);
  });

  it('is not offered to support, who add no customers', async () => {
    const office = await openOffice();
    await accepted(office, MINJI);
    const card = await office.says(ALEX, 'show the Northwind referral');
    assert.ok(!buttons(card).some(({ verb }) => verb === 'referral.becomes'));
  });

  it('takes nothing from the button but short texts', async () => {
    const office = await openOffice();
    const words = {
      'said.company': ['Contoso'],
      'said.email': 7,
      'said.person': 'x'.repeat(9999),
      'said.role': 'admin',
      'origin.kind': { a: 1 },
      'origin.record': 7,
    };
    const what = pressed('command.run', { intent: 'customer.add', ...words });
    const answer = await office.takes(incoming({ person: MINJI, what }));
    assert.ok(answer);
    assert.equal(inputs(answer.card).companyName?.value, '');
    assert.doesNotMatch(textOf(answer.card), /x{201}/);
  });
});
