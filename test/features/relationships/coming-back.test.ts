import { strict as assert } from 'node:assert';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ALEX, MINJI } from '../../support/factories.ts';
import { officeWithCustomer } from './support.ts';

describe('A customer whose relationship has ended', () => {
  it('is found, can only be read, and is invited again from its card by those who invite', async () => {
    const office = await officeWithCustomer({}, { status: 'ended' });
    const card = await office.says(MINJI, 'show customer Contoso');
    assert.match(textOf(card), /the relationship has ended/);
    assert.match(textOf(await office.says(MINJI, 'edit Contoso')), /this record can only be read/);
    const again = buttons(card).find(({ title }) => title === 'Invite again');
    const form = await office.presses(MINJI, card, again?.verb ?? 'none');
    assert.equal(inputs(form).company?.value, 'Contoso');
    const forSupport = await office.says(ALEX, 'show customer Contoso');
    assert.ok(!buttons(forSupport).some(({ title }) => title === 'Invite again'));
  });

  it('is not asked to end once more', async () => {
    const office = await officeWithCustomer({}, { status: 'ended' });
    const answer = await office.says(MINJI, 'end our relationship with Contoso');
    assert.match(textOf(answer), /ended/);
    assert.ok(!buttons(answer).some(({ verb }) => verb === 'relationship.end.begin'));
  });
});
