import { strict as assert } from 'node:assert';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('Saying that an invitation was accepted', () => {
  const ACCEPTED = [
    'Woodgrove accepted',
    'Woodgrove has accepted our invitation',
    'mark the Woodgrove invitation as accepted',
    'the invitation to Woodgrove Bank was accepted',
    '우드그로브가 초대를 수락했어',
    '우드그로브 은행이 초대를 수락했습니다',
    '우드그로브 수락함',
  ];
  for (const text of ACCEPTED)
    it(`opens the form that records it, filled in, and records nothing: “${text}”`, async () => {
      const office = await openDemoOffice();
      const form = await office.says('staff', text);
      assert.equal(inputs(form).company?.value, 'Woodgrove Bank');
      assert.equal(inputs(form).date?.value, '2026-11-23');
      assert.ok(buttons(form).some(({ verb }) => verb === 'invitation.accept.submit'));
      assert.ok(await office.isUntouched());
    });

  for (const text of ['Woodgrove accepted yesterday', '우드그로브가 어제 초대를 수락했어'])
    it(`takes over the day: “${text}”`, async () => {
      const form = await (await openDemoOffice()).says('staff', text);
      assert.equal(inputs(form).date?.value, '2026-11-22');
    });

  for (const text of [
    'has Woodgrove accepted?',
    'did Woodgrove accept the invitation?',
    '우드그로브가 초대를 수락했어?',
  ])
    it(`shows the invitation to whoever asks: “${text}”`, async () => {
      const card = await (await openDemoOffice()).says('staff', text);
      assert.match(textOf(card), /^Woodgrove Bank$/m);
      assert.deepEqual(Object.keys(inputs(card)), []);
    });

  it('shows one that was accepted before as it is', async () => {
    const card = await (await openDemoOffice()).says('staff', 'Tailspin accepted');
    assert.match(textOf(card), /does not allow that any more/);
  });

  it('says to others who may record it', async () => {
    const card = await (await openDemoOffice()).says('support', 'Woodgrove accepted');
    assert.match(textOf(card), /takes the role staff or manager/);
  });

  for (const text of ['노스윈드 추천 수락했어', '노스윈드 수락했어', 'who accepted', 'accept the Northwind referral'])
    it(`is not what “${text}” says`, async () => {
      const card = await (await openDemoOffice()).says('staff', text);
      assert.ok(!buttons(card).some(({ verb }) => verb === 'invitation.accept.submit'));
    });
});
