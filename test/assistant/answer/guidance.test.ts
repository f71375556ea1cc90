import assert from 'node:assert/strict';
import { buttons, textOf } from '../../support/card-reader.ts';
import { addCustomer } from '../../support/customers.ts';
import { MEGAN, MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

const WORDS = 'is 한울제약 still making pills these days';

async function officeWithHanul() {
  const office = await openOffice();
  await addCustomer(office, MINJI, { companyName: '한울제약', prefix: 'hanul', email: 'a@hanul.example' });
  return office;
}

describe('Words that were not understood', () => {
  it('lead to the customer whose name stands in them', async () => {
    const office = await officeWithHanul();
    const card = await office.says(MINJI, WORDS);
    assert.ok(buttons(card).some(({ title }) => title === '한울제약'));
    assert.equal((await office.presses(MINJI, card, 'record.open')).about?.kind, 'customer');
  });

  it('lead to help alone when nobody is named', async () => {
    const office = await officeWithHanul();
    const card = await office.says(MINJI, 'will it rain on the picnic');
    assert.deepEqual(
      buttons(card).map(({ verb }) => verb),
      ['help.show'],
    );
  });

  it('say to somebody who only agrees that a button is to be pressed', async () => {
    const office = await officeWithHanul();
    assert.match(textOf(await office.says(MINJI, 'yes please')), /press the button on the card/);
    assert.match(textOf(await office.says(MINJI, '응 해줘')), /카드의 버튼을 눌러 주세요/);
  });

  it('bring an example of what the person may do', async () => {
    const office = await officeWithHanul();
    assert.match(textOf(await office.says(MINJI, 'will it rain on the picnic')), /such as “add customer Contoso”/);
    assert.match(textOf(await office.says(MEGAN, 'will it rain on the picnic')), /such as “show my customers”/);
  });

  it('offer no help beside the button for it, and nothing to drop', async () => {
    const office = await officeWithHanul();
    const card = await office.says(MINJI, 'could we maybe relationship');
    assert.match(textOf(card), /Did you mean/);
    const intents = buttons(card).map(({ data }) => data.intent);
    assert.ok(intents.includes('relationship.end'));
    for (const intent of ['help', 'greet', 'cancel']) assert.ok(!intents.includes(intent), intent);
  });

  it('tell nobody in a group whom we know', async () => {
    const office = await officeWithHanul();
    const card = await office.says(MINJI, WORDS, 'group');
    assert.doesNotMatch(textOf(card), /한울제약/);
  });

  it('tell a stranger nothing', async () => {
    const office = await officeWithHanul();
    const stranger = { id: 'aaaaaaaa-0000-4000-8000-0000000000ff', name: 'Patti Fernandez' };
    await office.says(stranger, 'hello');
    assert.ok(!buttons(await office.says(stranger, WORDS)).some(({ title }) => title === '한울제약'));
  });
});
