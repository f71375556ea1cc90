import assert from 'node:assert/strict';
import { customers } from '../../../src/features/customers/customer.ts';
import { partnerCenterPage } from '../../../src/partnercenter/links.ts';
import type { JsonObject } from '../../../src/shared/json.ts';
import { buttons, parts } from '../../support/card-reader.ts';
import { incoming, MINJI, pressed } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import { CUSTOMER } from '../relationships/contoso.ts';
import { begin, CONTOSO, officeWithCustomer } from '../relationships/support.ts';

async function opens(office: Office): Promise<{ links: readonly string[]; buttons: number }> {
  const what = pressed('record.open', { kind: customers.name, record: CONTOSO });
  const card = (await office.takes(incoming({ person: MINJI, what })))?.card ?? assert.fail();
  const texts = [...parts(card.content)].map(({ text = '' }: JsonObject) => String(text));
  return { links: texts.filter((text) => text.includes('](')), buttons: buttons(card).length };
}

describe('The way from a customer to Partner Center', () => {
  it('is there however much can be done', async () => {
    const office = await officeWithCustomer();
    await begin(office);
    assert.deepEqual(await opens(office), {
      links: [`[Open Partner Center](${partnerCenterPage('customers')})`],
      buttons: 6,
    });
  });

  it('is not there for a customer that Microsoft does not know yet', async () => {
    const office = await officeWithCustomer();
    const { microsoftId: _, ...rest } = CUSTOMER;
    await write(office, customers, CONTOSO, { ...rest, status: 'prepared' });
    assert.deepEqual((await opens(office)).links, []);
  });
});
