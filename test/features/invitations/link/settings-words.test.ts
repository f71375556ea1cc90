import { strict as assert } from 'node:assert';
import { inputs, textOf } from '../../../support/card-reader.ts';
import { ADELE, MEGAN, MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { LINK, setLink } from '../support.ts';

const OTHER = LINK.replace('partnerId=', 'partnerId=9');

describe('The words that lead to the invitation settings', () => {
  for (const words of [
    'set the relationship link',
    'set the invitation link',
    'invitation settings',
    '초대 링크 설정',
    '초대 설정',
    '관계 링크 설정',
    '초대 링크 바꿔줘',
  ]) {
    it(`are taken from an admin: “${words}”`, async () => {
      const office = await openOffice();
      await setLink(office);
      const form = await office.says(MEGAN, words);
      assert.equal(inputs(form).link?.value, LINK);
    });
  }

  it('are a link that an admin pastes: the form holds it, and saves it by a press', async () => {
    const office = await openOffice();
    const form = await office.says(MEGAN, ` ${LINK} `);
    assert.equal(inputs(form).link?.value, LINK);
    const typed = { link: LINK, expiryDays: '30', reminderDays: '3' };
    assert.match(textOf(await office.presses(MEGAN, form, 'invitation.link.submit', typed)), /Saved/);
  });

  it('say at once what is wrong with a link that was pasted', async () => {
    const office = await openOffice();
    assert.match(textOf(await office.says(MEGAN, OTHER)), /another partner's/);
  });

  it('tell everybody else who may', async () => {
    const office = await openOffice();
    for (const person of [MINJI, ADELE]) assert.match(textOf(await office.says(person, LINK)), /Megan/);
  });

  it('leave the other settings where they were', async () => {
    const office = await openOffice();
    for (const words of ['open the settings', '설정', 'change our legal name'])
      assert.ok(inputs(await office.says(MEGAN, words)).legalName, words);
  });
});
