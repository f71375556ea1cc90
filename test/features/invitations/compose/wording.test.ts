import { strict as assert } from 'node:assert';
import type { Card } from '../../../../src/assistant/reply.ts';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { MINJI } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { LINK, pressWithoutCard, setLink, WANTED } from '../support.ts';

async function atText(office: Office, wanted = WANTED): Promise<Card> {
  const form = await pressWithoutCard(office, MINJI, 'invitation.send.open');
  return office.presses(MINJI, form, 'invitation.send.recipients', wanted);
}

const english = { ...WANTED, language: 'en' };

describe('The words of an invitation', () => {
  it('come back with what was typed, and every reason at its field', async () => {
    const office = await openOffice();
    await setLink(office);
    const typed = { subject: 'Look at evil.com', body: `Hello ${LINK.slice(0, -3)}` };
    const card = await office.presses(MINJI, await atText(office, english), 'invitation.send.text', typed);
    const { subject, body } = inputs(card);
    assert.deepEqual([subject?.value, body?.value], [typed.subject, typed.body]);
    const shown = textOf(card);
    assert.match(shown, /Subject\s+✕ No web or mail address may be in the subject/);
    assert.match(shown, /Text\s+✕ .* is not your relationship link, letter for letter/);
  });

  for (const [name, body, reason] of [
    ['without the link', 'Hello', /The link is missing/],
    ['with the link on two lines', LINK.replace('&', '\n&'), /broken by spaces or over several lines/],
    ['with the link in capitals', LINK.toUpperCase(), /letter for letter/],
    ['with the link twice in one', `${LINK}${LINK}`, /letter for letter/],
    ['with a shortened link', 'https://aka.ms/join', /aka\.ms\/join may not be in the text/],
  ] as const) {
    it(`are refused ${name}, whichever way they would go out`, async () => {
      const office = await openOffice();
      await setLink(office);
      const text = await atText(office, english);
      const card = await office.presses(MINJI, text, 'invitation.send.text', { subject: 'Request', body });
      assert.match(textOf(card), reason);
      assert.ok(!buttons(card).some(({ verb }) => verb === 'invitation.send.now' || verb === 'invitation.send.keep'));
    });
  }

  it('can be had again as they were proposed', async () => {
    const office = await openOffice();
    await setLink(office);
    const text = await atText(office);
    const proposed = inputs(text).body?.value;
    const broken = await office.presses(MINJI, text, 'invitation.send.text', { subject: 'x', body: 'Hello' });
    const again = await office.presses(MINJI, broken, 'invitation.send.proposed');
    assert.equal(inputs(again).body?.value, proposed);
    assert.match(String(inputs(again).subject?.value), /재판매인 관계 연결 요청/);
  });

  it('follow the link when an admin sets another one after they were kept', async () => {
    const office = await openOffice();
    await setLink(office);
    const text = await atText(office);
    const edited = { subject: '연결 요청', body: `안녕하세요. ${LINK} 열어 주세요.` };
    const preview = await office.presses(MINJI, text, 'invitation.send.text', edited);
    const byHand = await office.presses(MINJI, preview, 'invitation.send.keep');
    const draft = await office.presses(MINJI, byHand, 'record.open');
    const other = LINK.replace('msppId=0', 'msppId=1');
    await setLink(office, { link: other });
    const form = await office.presses(MINJI, draft, 'invitation.change');
    const words = await office.presses(MINJI, form, 'invitation.send.recipients', WANTED);
    assert.equal(inputs(words).body?.value, `안녕하세요. ${other} 열어 주세요.`);
  });
});
