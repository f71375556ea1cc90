import assert from 'node:assert/strict';
import { checkEmail, normaliseEmail } from '../../../../src/features/customers/rules/email.ts';
import { codes } from './codes.ts';

const OURS = ['partner.co.kr', 'partner.onmicrosoft.com', '파트너.한국', ''];

describe('the e-mail address of the contact', () => {
  const accepted = [
    'hong@contoso.co.kr',
    'gildong.hong+microsoft@contoso.com',
    "o'neil@contoso.ie",
    '홍길동@콘토소.한국',
    'user@münchen.de',
    'hong@xn--9l4b95wcwb.xn--3e0b707e',
    'hong@contoso.onmicrosoft.com',
    'hong@gmail.com',
    'hong@notpartner.co.kr',
    'hong@notmicrosoft.com',
    `${'a'.repeat(64)}@contoso.com`,
  ];
  for (const email of accepted) it(`may be ${email}`, () => assert.deepEqual(checkEmail(email, OURS), []));

  const refused: readonly (readonly [string, string])[] = [
    ['', 'required'],
    ['hong', 'email.format'],
    ['@contoso.com', 'email.format'],
    ['hong@', 'email.format'],
    ['hong@contoso', 'email.format'],
    ['hong@co.kr', 'email.format'],
    ['hong kim@contoso.com', 'email.format'],
    ['.hong@contoso.com', 'email.format'],
    ['hong..kim@contoso.com', 'email.format'],
    ['hong@contoso..com', 'email.format'],
    ['hong@contoso@com', 'email.format'],
    ['hong@[127.0.0.1]', 'email.format'],
    ['"hong"@contoso.com', 'email.format'],
    ['Hong <hong@contoso.com>', 'email.format'],
    [`${'a'.repeat(65)}@contoso.com`, 'email.format'],
    [`${'홍'.repeat(22)}@contoso.com`, 'email.format'],
    [`a@${'abcdefg.'.repeat(32)}com`, 'tooLong'],
    ['hong@microsoft.com', 'email.microsoft'],
    ['Hong@MICROSOFT.com', 'email.microsoft'],
    ['kim@partner.co.kr', 'email.partner'],
    ['kim@Sales.Partner.co.kr', 'email.partner'],
    ['kim@partner.onmicrosoft.com', 'email.partner'],
    ['kim@mail.파트너.한국', 'email.partner'],
  ];
  for (const [email, code] of refused) {
    it(`may not be ${JSON.stringify(email.slice(0, 40))}: ${code}`, () => {
      assert.deepEqual(codes(checkEmail(email, OURS)), [code]);
    });
  }

  it('names the domain that is our own', () => {
    assert.deepEqual(checkEmail('kim@sales.partner.co.kr', OURS)[0]?.params, { domain: 'partner.co.kr' });
  });

  it('is worth a second look when its ending is not known', () => {
    const [found] = checkEmail('hong@contoso.con', OURS);
    assert.deepEqual([found?.code, found?.severity], ['email.unknownEnding', 'warning']);
  });

  it('is kept with the domain in lower case and the rest as typed', () => {
    assert.equal(normaliseEmail(' Gildong.Hong@Contoso.CO.KR '), 'Gildong.Hong@contoso.co.kr');
    assert.equal(normaliseEmail('ｈｏｎｇ＠ｃｏｎｔｏｓｏ．ｃｏｍ'), 'hong@contoso.com');
    assert.equal(normaliseEmail('no address'), 'no address');
  });
});
