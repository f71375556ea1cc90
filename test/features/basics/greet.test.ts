import assert from 'node:assert/strict';
import { textOf } from '../../support/card-reader.ts';
import { MEGAN, MINJI } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

describe('A hello', () => {
  it('brings an example of what the person may do', async () => {
    const office = await openOffice();
    assert.match(textOf(await office.says(MINJI, 'hello')), /for example “add customer Contoso”/);
    assert.match(textOf(await office.says(MEGAN, 'hello')), /for example “show my customers”/);
    assert.match(textOf(await office.says(MEGAN, '안녕하세요')), /“고객 목록”처럼/);
  });

  it('is not what thanks are answered with', async () => {
    const office = await openOffice();
    assert.match(textOf(await office.says(MINJI, 'thank you')), /^You are welcome\.\n/);
    assert.match(textOf(await office.says(MINJI, '고마워요')), /^별말씀을요\.\n/);
  });
});
