import { strict as assert } from 'node:assert';
import { PARTNER_ID, partners } from '../../../src/partner/partner.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { MEGAN, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';

const FIRST = {
  legalName: '한빛클라우드 주식회사',
  market: '대한민국',
  partnerType: 'indirectReseller',
  cloud: 'public',
  language: 'ko',
  domains: 'hanbit.example',
};
const MORE = {
  timeZone: 'Asia/Seoul',
  partnerId: '123 4567',
  tenantDomain: 'Hanbit.onmicrosoft.com',
  providerName: '한국총판',
  providerEmail: 'orders@provider.example',
};
const partnerNow = async (office: Office) => (await office.store.reader(TENANT).get(partners, PARTNER_ID))?.body;

describe('The settings', () => {
  it('are kept from both pages of the form, and the history names what changed', async () => {
    const office = await openOffice();
    const first = await office.says(MEGAN, 'settings');
    const more = await office.presses(MEGAN, first, 'settings.edit.page', FIRST);
    assert.equal(inputs(more).timeZone?.value, 'Asia/Seoul');
    const saved = await office.presses(MEGAN, more, 'settings.edit.submit', MORE);
    assert.match(textOf(saved), /Indirect reseller, market: South Korea/);
    assert.match(textOf(saved), /does not let you do these yourselves[^\n]*end a reseller relationship/);
    assert.deepEqual(await partnerNow(office), {
      ...{ legalName: '한빛클라우드 주식회사', market: 'KR', language: 'ko', timeZone: 'Asia/Seoul' },
      ...{ domains: ['hanbit.example'], partnerType: 'indirectReseller', cloud: 'public', partnerId: '1234567' },
      ...{ tenantDomain: 'hanbit.onmicrosoft.com', setUp: true },
      provider: { name: '한국총판', email: 'orders@provider.example' },
    });
    assert.deepEqual((await office.history()).at(-1)?.fields, [
      'language',
      'partnerType',
      'cloud',
      'partnerId',
      'tenantDomain',
      'provider',
    ]);
  });

  it('can be left by the last button of the form', async () => {
    const office = await openOffice();
    const form = await office.says(MEGAN, 'settings');
    assert.equal(buttons(form).at(-1)?.verb, 'form.cancel');
  });

  it('come back with every mistake, on the page that has the first', async () => {
    const office = await openOffice();
    const first = await office.says(MEGAN, '설정');
    const more = await office.presses(MEGAN, first, 'settings.edit.page', FIRST);
    const wrong = await office.presses(MEGAN, more, 'settings.edit.submit', {
      timeZone: 'Mars/Olympus',
      partnerId: 'abc',
      tenantDomain: 'contoso.com',
      providerName: '',
      providerEmail: 'nobody',
    });
    assert.match(textOf(wrong), /다시 확인할 항목이 5개/);
    assert.equal(inputs(wrong).timeZone?.value, 'Mars/Olympus');
    assert.equal((await partnerNow(office))?.partnerType, undefined);
  });
});
