import assert from 'node:assert/strict';
import { buttonOf, inputs, textOf } from '../../support/card-reader.ts';
import { incoming, MINJI, pressed } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';
import { accepted } from './stories.ts';

describe('A referral that becomes a customer', () => {
  it('opens the form for a new customer, filled in', async () => {
    const office = await openOffice();
    const card = await accepted(office, MINJI);
    const { data } = buttonOf(card, 'command.run');
    const answer = await office.takes(incoming({ person: MINJI, what: pressed('command.run', data) }));
    assert.ok(answer);
    assert.equal(inputs(answer.card).companyName?.value, 'Northwind Traders');
    assert.equal(inputs(answer.card).email?.value, 'kim@northwind.example');
    assert.equal(inputs(answer.card).lastName?.value, 'Abercrombie');
  });

  it('takes nothing from the button but short texts', async () => {
    const office = await openOffice();
    const words = {
      'said.company': ['Contoso'],
      'said.email': 7,
      'said.person': 'x'.repeat(9999),
      'said.role': 'admin',
    };
    const what = pressed('command.run', { intent: 'customer.add', ...words });
    const answer = await office.takes(incoming({ person: MINJI, what }));
    assert.ok(answer);
    assert.equal(inputs(answer.card).companyName?.value, '');
    assert.doesNotMatch(textOf(answer.card), /x{201}/);
  });
});
