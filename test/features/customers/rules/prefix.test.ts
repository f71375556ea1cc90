import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPrefix, normalisePrefix, suggestPrefix } from '../../../../src/features/customers/rules/prefix.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { codes } from './codes.ts';

describe('the prefix of onmicrosoft.com', () => {
  const suggestions: readonly (readonly [string, string])[] = [
    ['콘토소 주식회사', 'kontoso'],
    ['(주)콘토소', 'kontoso'],
    ['한빛미디어㈜', 'hanbitmedia'],
    ['노스윈드 트레이더스', 'noseuwindeutraders'],
    ['가람소프트웨어', 'garamsoftware'],
    ['(주)다온 테크놀로지', 'daontechnology'],
    ['글로벌로지스틱스코리아', 'globallogisticskorea'],
    ['바다로지스', 'badalogis'],
    ['Contoso Korea Co., Ltd.', 'contosokorea'],
    ['Müller & Söhne GmbH', 'mullersohne'],
    ['Straße 7 AG', 'strasse7'],
    ['3M Korea', '3mkorea'],
    ['Société Générale S.A.', 'societegenerale'],
    ['콘토소 Cloud', 'kontosocloud'],
    ['Wide World Importers International Holdings', 'wideworldimporters'],
    ['Donaudampfschifffahrtsgesellschaftskapitän', 'donaudampfschifffahrtsgesel'],
    ['株式会社コントソ', 'customer'],
    ['Constructor Ltd', 'constructor'],
    ['Limited', 'limited'],
    ['주식회사', 'jusikoesa'],
    ['', 'customer'],
  ];
  for (const [name, prefix] of suggestions) {
    it(`is suggested as ${prefix} for ${name || 'no name'}`, () => assert.equal(suggestPrefix(name), prefix));
  }

  it('is suggested so that it can be used, whatever the name', () => {
    fc.assert(
      fc.property(hostileText, (name) => assert.deepEqual(checkPrefix(suggestPrefix(name)), [])),
      { numRuns: 500 },
    );
  });

  const checks: readonly (readonly [string, readonly string[]])[] = [
    ['contosokr', []],
    ['Contoso365', []],
    ['contoso.onmicrosoft.com', []],
    ['a'.repeat(27), []],
    ['a'.repeat(28), ['tooLong']],
    ['', ['required']],
    ['.onmicrosoft.com', ['required']],
    ['contoso-kr', ['prefix.characters']],
    ['contoso kr', ['prefix.characters']],
    ['contoso.co.kr', ['prefix.characters']],
    ['콘토소', ['prefix.characters']],
    ['сontoso', ['prefix.characters']],
  ];
  for (const [prefix, found] of checks) {
    it(`${found.length === 0 ? 'may' : 'may not'} be ${JSON.stringify(prefix)}`, () => {
      assert.deepEqual(codes(checkPrefix(prefix)), found);
    });
  }

  it('is kept in lower case and without the rest of the domain', () => {
    assert.equal(normalisePrefix(' ContosoKR.OnMicrosoft.com '), 'contosokr');
  });
});
