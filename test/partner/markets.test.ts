import assert from 'node:assert/strict';
import { countryCodes, findCountry } from '../../src/features/customers/rules/countries.ts';
import { isMarket, marketCountries } from '../../src/partner/markets.ts';

describe('the market of a partner', () => {
  for (const alone of ['KR', 'JP', 'IN', 'CN', 'BR', 'TW']) {
    it(`is ${alone} alone for a partner there`, () => assert.deepEqual(marketCountries(alone), [alone]));
  }

  it('is the United States with the territories that Microsoft counts there', () => {
    assert.deepEqual([...marketCountries('US')].sort(), ['AS', 'GU', 'MP', 'UM', 'US']);
    assert.ok(marketCountries('MX').includes('PR'), 'Puerto Rico is sold from Latin America');
  });

  it('is one Europe for EU, EFTA and the United Kingdom', () => {
    for (const code of 'DE FR NL PL HU CH NO IS LI GB IE PT'.split(' ')) {
      assert.equal(marketCountries(code), marketCountries('DE'), code);
    }
    assert.equal(marketCountries('DE').length, 45);
    assert.ok(!marketCountries('DE').includes('TR'));
  });

  it('has no country twice, and facts for every one', () => {
    const all = countryCodes.flatMap((code) =>
      isMarket(code) && marketCountries(code)[0] === code ? marketCountries(code) : [],
    );
    assert.equal(new Set(all).size, all.length);
    for (const code of all) assert.ok(findCountry(code), code);
  });

  it('is refused where CSP is not sold, and for what is no country', () => {
    for (const code of ['RU', 'BY', 'XX', 'UK', 'kr', '', '__proto__']) {
      assert.equal(isMarket(code), false);
      assert.deepEqual(marketCountries(code), []);
    }
  });
});
