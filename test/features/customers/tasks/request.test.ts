import { strict as assert } from 'node:assert';
import { mailLink } from '../../../../src/features/customers/rules/mail-link.ts';
import { inputs, parts, textOf } from '../../../support/card-reader.ts';
import { CONTOSO } from '../../../support/customers.ts';
import { MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';

const RESELLER = {
  partnerType: 'indirectReseller',
  partnerId: '1234567',
  provider: { name: '한국총판', email: 'orders@provider.example' },
} as const;

describe('Adding a customer as an indirect reseller', () => {
  it('ends in a request to the provider, ready to copy and to mail, recorded with its task', async () => {
    const office = await openOffice({ partner: RESELLER });
    const form = await office.says(MINJI, '고객 추가');
    const review = await office.presses(MINJI, form, 'customer.add.review', CONTOSO);
    assert.match(textOf(review), /간접 재판매인은 고객을 직접 만들 수 없습니다/);
    const request = await office.presses(MINJI, review, 'customer.add.submit');
    const text = String(inputs(request).text?.value);
    assert.match(text, /한국총판 담당자님[\s\S]*한빛클라우드 주식회사를 간접 재판매인으로[\s\S]*PartnerID: 1234567/);
    assert.match(text, /회사 이름: 콘토소 주식회사/);
    const mail = [...parts(request.content)].find(({ type }) => type === 'Action.OpenUrl');
    assert.match(String(mail?.url), /^mailto:orders@provider\.example\?subject=/);
    const [task] = (await office.history()).slice(-1);
    assert.deepEqual([task?.what, task?.facts?.kind], ['task.opened', 'customer.request']);
    assert.match(textOf(await office.says(MINJI, '파트너 센터 할 일')), /한국총판에 콘토소 주식회사 생성 요청/);
  });

  it('shows the request again from the customer, and becomes active when the provider has done it', async () => {
    const office = await openOffice({ partner: RESELLER });
    const form = await office.says(MINJI, 'add customer');
    const review = await office.presses(MINJI, form, 'customer.add.review', CONTOSO);
    const request = await office.presses(MINJI, review, 'customer.add.submit');
    const card = await office.presses(MINJI, request, 'record.open');
    assert.match(textOf(await office.presses(MINJI, card, 'customer.request.show')), /Hello 한국총판/);
    const task = await office.presses(MINJI, card, 'record.open');
    const done = await office.presses(MINJI, task, 'task.done');
    await office.presses(MINJI, done, 'task.done.submit', {
      date: '2026-11-23',
      microsoftId: 'b44bb1fb-c595-45b0-9e4a-1d8b5a2b1c3d',
    });
    assert.match(textOf(await office.says(MINJI, '콘토소 열어줘')), /활성/);
  });
});

describe('A link to a mail', () => {
  const base = { to: 'a+b@provider.example', subject: '새 고객 & 계정', text: 'one\ntwo' };

  it('holds address, subject and text as RFC 6068 has them', () => {
    const url = new URL(mailLink(base));
    assert.equal(decodeURIComponent(url.pathname), 'a+b@provider.example');
    assert.equal(url.searchParams.get('subject'), '새 고객 & 계정');
    assert.equal(url.searchParams.get('body'), 'one\r\ntwo');
  });

  it('leaves a text out that would make it too long to be opened', () => {
    const link = mailLink({ ...base, text: '가'.repeat(400) });
    assert.ok(link.length < 2000 && !link.includes('body='));
  });
});
