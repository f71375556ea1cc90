import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Correction } from '../../../src/language/correction/part.ts';
import { readCorrection } from '../../../src/language/correction/read-correction.ts';

describe('A correction', () => {
  const read: readonly [string, Correction][] = [
    ['actually Japan, not Korea', { country: 'JP' }],
    ['not Korea but Japan', { country: 'JP' }],
    ["no, it's in japan", { country: 'JP' }],
    ['make it jp', { country: 'JP' }],
    ['아니 일본이야', { country: 'JP' }],
    ['한국 말고 일본', { country: 'JP' }],
    ['한국이 아니라 일본이에요', { country: 'JP' }],
    ['나라를 일본으로 변경해주세요', { country: 'JP' }],
    ['phone is 010-1234-5678', { phone: '010-1234-5678' }],
    ['폰번호 010-1234-5678', { phone: '010-1234-5678' }],
    ['이름은 콘토소로', { company: '콘토소' }],
    ["it's called Contoso Korea", { company: 'Contoso Korea' }],
    ['담당자는 홍길동', { person: '홍길동' }],
    ['contact: Jane Doe', { person: 'Jane Doe' }],
    ['their address is kim@contoso.com', { email: 'kim@contoso.com' }],
    ['주소는 세종대로 110', { address: '세종대로 110' }],
    ['zip code 04524', { postalCode: '04524' }],
    ['because they switched', { reason: 'they switched' }],
    ['예산 문제 때문에요', { reason: '예산 문제' }],
    ['to Adele instead', { assignee: 'Adele' }],
    ['아델에게', { assignee: '아델' }],
    ['by 2026-12-31', { day: '2026-12-31' }],
    ['by Dec 15', { day: '2026-12-15' }],
    ['날짜는 12월 1일', { day: '2026-12-01' }],
    ['받은 날짜는 어제', { day: '2026-11-22' }],
    ['the date is 3 January', { day: '2027-01-03' }],
    ['사유는 고객 요청', { reason: '고객 요청' }],
    ['계약이 12월에 끝나서요', { reason: '계약이 12월에 끝나서' }],
    ["it's because they don't pay", { reason: "they don't pay" }],
    ['담당자는 이요한', { person: '이요한' }],
    ['이름은 마야', { company: '마야' }],
    ['주소는 강남구 테헤란로', { address: '강남구 테헤란로' }],
    ['city Chiyoda', { city: 'Chiyoda' }],
    ['구는 강남구', { city: '강남구' }],
    ['시도는 서울', { state: '서울' }],
    ['회사명 하늘소프트코리아로', { company: '하늘소프트코리아' }],
    ['주소 강남구 테헤란로 152', { address: '강남구 테헤란로 152' }],
    ['domain contosojp', { prefix: 'contosojp' }],
    ['domain is contosojp.onmicrosoft.com', { prefix: 'contosojp' }],
    ['니즈는 팀즈 전화', { needs: '팀즈 전화' }],
    ['they need 30 licences', { needs: '30 licences' }],
    ['다시 한국으로', { country: 'KR' }],
    ['back to Japan', { country: 'JP' }],
    ['phone is 010-1234-5678, email kim@contoso.com', { phone: '010-1234-5678', email: 'kim@contoso.com' }],
  ];
  for (const [text, expected] of read) {
    it(text, () => {
      assert.deepEqual(readCorrection(text, '2026-11-23'), expected);
    });
  }

  const others = [
    'add customer Contoso',
    '새 고객 등록',
    'show customers in Japan',
    '일본 고객 보여줘',
    'invite kim@fabrikam.com to connect',
    '노스윈드 건을 아델에게 넘겨줘',
    'make Adele a manager',
    'speak Korean',
    '한국어로',
    'cancel',
    '취소',
    'help',
    'Contoso',
    '담당자는 누구야?',
    '이름이 뭐야',
    '번호가 틀렸어',
    'who is the contact?',
    'country list',
    '2026-13-45',
    'today',
    'city list',
    'what needs my approval?',
    '2월 30일',
  ];
  for (const text of others) {
    it(`is not: ${text}`, () => {
      assert.equal(readCorrection(text, '2026-11-23'), undefined);
    });
  }

  it('is looked for in anything without a fault, however often a word is said', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void readCorrection(text)));
    for (const text of ['이름은 '.repeat(200), 'not '.repeat(200), 'the '.repeat(200), '아니 '.repeat(300)])
      readCorrection(text);
  });
});
