import { strict as assert } from 'node:assert';
import { asksHowMany } from '../../../../src/features/customers/rules/asked-list.ts';
import { textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('The list of customers', () => {
  const ADELES = /^Customers · Adele Vance$|^고객 목록 · Adele Vance$/m;
  const MINJIS = /^Customers · 김민지$|^고객 목록 · 김민지$/m;
  const SUPPORTED = /^Customers · supported by Alex Wilber$|^고객 목록 · Alex Wilber 님 지원$/m;
  const ASKED = [
    ['staff', 'customers of Adele', ADELES],
    ['staff', "show me Adele's customers", ADELES],
    ['staff', 'which customers does Adele look after?', ADELES],
    ['staff', '아델 담당 고객', ADELES],
    ['staff', '아델 고객 목록', ADELES],
    ['manager', '김민지 담당 고객', MINJIS],
    ['manager', '민지가 담당하는 고객 보여줘', MINJIS],
    ['manager', "Minji Kim's customers", MINJIS],
    ['staff', '내가 담당하는 고객', MINJIS],
    ['staff', 'customers I look after', MINJIS],
    ['staff', 'show my customers', MINJIS],
    ['support', '내가 지원하는 고객', SUPPORTED],
    ['support', 'customers I support', SUPPORTED],
    ['staff', 'customers supported by Alex', SUPPORTED],
    ['staff', '알렉스가 지원하는 고객', SUPPORTED],
  ] as const;
  for (const [role, text, title] of ASKED)
    it(`is narrowed to whose they are: “${text}”`, async () => {
      assert.match(textOf(await (await openDemoOffice()).says(role, text)), title);
    });

  it('holds those customers and no others', async () => {
    const text = textOf(await (await openDemoOffice()).says('staff', 'customers of Adele'));
    assert.match(text, /2 customers/);
    assert.match(text, /Tailspin Toys Korea/);
    assert.doesNotMatch(text, /Fabrikam Korea/);
  });

  it('is everybody’s for somebody who looks after none', async () => {
    assert.match(textOf(await (await openDemoOffice()).says('support', 'show my customers')), /11 customers/);
  });

  for (const [text, counted] of [
    ['how many customers do we have?', /11 customers \(1 prepared, 8 active, 1 ending and 1 ended\)/],
    ['how many customers', /11 customers/],
    ['how many active customers do we have', /8 customers/],
    ['how many customers does Adele have', /2 customers/],
    ['고객 몇 개야', /고객 11곳 \(준비됨 1곳, 활성 8곳/],
    ['고객이 몇 명이야?', /고객 11곳/],
  ] as const)
    it(`counts what there is now: “${text}”`, async () => {
      assert.match(textOf(await (await openDemoOffice()).says('staff', text)), counted);
    });

  for (const text of [
    'how many customers did we add this month',
    'how many new customers',
    '이번 달에 고객 몇 명 늘었어?',
    '새 고객 몇 명 등록했어',
  ])
    it(`leaves the figures of a time to the report: “${text}”`, () => assert.equal(asksHowMany(text), false));

  for (const text of ['customers of Contoso', 'open Fabrikam', '파브리캄 고객 보여줘', 'customers in Korea'])
    it(`is not taken for a colleague’s: “${text}”`, async () => {
      assert.doesNotMatch(
        textOf(await (await openDemoOffice()).says('staff', text)),
        /^(?:Customers|고객 목록) · \S+(?: Vance)$/m,
      );
    });
});
