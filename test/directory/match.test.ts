import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { bestMatches, calledSo, matches, matchesOfAny, type Named } from '../../src/directory/match.ts';

const named = (...names: readonly string[]): Named<string> => ({ item: names[0] ?? '', names });

const COMPANIES = [
  named('콘토소 주식회사', 'contosokr.onmicrosoft.com', 'contoso.co.kr', 'gildong@contoso.co.kr'),
  named('Fabrikam Korea', 'fabrikamkr.onmicrosoft.com', 'fabrikam.example'),
  named('노스윈드 트레이더스', 'northwindkr.onmicrosoft.com'),
  named('Tailspin Toys Korea', 'tailspinkr.onmicrosoft.com'),
  named('가람물산(주)', 'trade.example'),
  named('Adventure Works Cycles'),
  named('Litware'),
  named('새벽농장 유한회사', '새벽팜'),
  named('우드그로브 은행'),
];
const found = (said: string): readonly string[] => bestMatches(said, COMPANIES);

describe('Finding by words', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the name as it stands', 'Litware', 'Litware'],
    ['without its legal form', '콘토소', '콘토소 주식회사'],
    ['with another way to write the legal form', '㈜가람물산', '가람물산(주)'],
    ['without spaces', '노스윈드트레이더스', '노스윈드 트레이더스'],
    ['with spaces that do not belong', '가람 물산', '가람물산(주)'],
    ['decomposed, as a Mac writes it', '콘토소'.normalize('NFD'), '콘토소 주식회사'],
    ['by its beginning, half a syllable typed', '콘톳', '콘토소 주식회사'],
    ['by initial consonants', 'ㅋㅌㅅ', '콘토소 주식회사'],
    ['by initial consonants with a space', 'ㄴㅅㅇㄷ ㅌㄹ', '노스윈드 트레이더스'],
    ['by another name', '새벽팜', '새벽농장 유한회사'],
    ['by its own domain', 'contoso.co.kr', '콘토소 주식회사'],
    ['by its onmicrosoft domain', 'fabrikamkr.onmicrosoft.com', 'Fabrikam Korea'],
    ['by an e-mail address', 'GILDONG@contoso.co.kr', '콘토소 주식회사'],
    ['by a word within', 'Cycles', 'Adventure Works Cycles'],
    ['a Latin name in Hangul', '파브리캄', 'Fabrikam Korea'],
    ['a Latin name in Hangul, with its second word', '테일스핀 토이즈', 'Tailspin Toys Korea'],
    ['a Latin name by one of its words', '어드벤처', 'Adventure Works Cycles'],
    ['a name with a silent end', '리트웨어', 'Litware'],
    ['a Hangul name in Latin letters', 'Garam', '가람물산(주)'],
    ['a Hangul name of an English word', 'Woodgrove', '우드그로브 은행'],
    ['a Hangul name with its trade in English', 'Woodgrove Bank', '우드그로브 은행'],
    ['a Latin name with its trade in Korean', '테일스핀 완구', 'Tailspin Toys Korea'],
    ['with a slip in Latin letters', 'Fabirkam', 'Fabrikam Korea'],
    ['with a slip in Hangul', '콘터소', '콘토소 주식회사'],
    ['with a doubled letter', 'litwarre', 'Litware'],
    ['a Hangul name as street signs have it', 'saebyeoknongjang', '새벽농장 유한회사'],
    ['the beginning of one as street signs have it', 'saebyeok', '새벽농장 유한회사'],
  ];
  for (const [how, said, company] of cases) {
    it(`finds ${how}: ${said}`, () => assert.deepEqual(found(said), [company]));
  }

  it('finds nothing for what nobody is called', () => {
    for (const said of [
      '',
      '   ',
      '!!',
      '(주)',
      'Zzyzx',
      '헤이즐넛',
      '한라물산',
      'Fabricator',
      'ㅎㅎㅎㅎ',
      'nobody@nowhere.example',
    ]) {
      assert.deepEqual(found(said), [], said);
    }
  });

  it('prefers the whole name to its beginning, and the beginning to what lies within', () => {
    const three = [named('Old Contoso'), named('Contoso Labs'), named('Contoso')];
    assert.deepEqual(matches('contoso', three), ['Contoso', 'Contoso Labs', 'Old Contoso']);
    assert.deepEqual(bestMatches('contoso', three), ['Contoso']);
  });

  it('asks when two fit equally well', () => {
    assert.deepEqual(found('Korea').toSorted(), ['Fabrikam Korea', 'Tailspin Toys Korea']);
  });

  it('finds every name by itself, by its capitals and by its parts composed or not', () => {
    const syllables = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 2, maxLength: 6 });
    const name = fc.oneof(
      syllables.map((codes) => String.fromCodePoint(...codes)),
      fc.stringMatching(/^[A-Za-z]{3,12}( [A-Za-z]{3,12})?$/),
    );
    fc.assert(
      fc.property(name, (one) => {
        const among = [...COMPANIES, named(one)];
        for (const said of [one, one.toUpperCase(), one.normalize('NFD'), ` ${one} `]) {
          assert.ok(matches(said, among).includes(one), said);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('looks for slips in what could be a name, and for a pasted text only as it is written', () => {
    const long = `${'Wide World of '.repeat(5)}Contoso`;
    const among = [{ item: long, names: [long] }];
    assert.deepEqual(matches(long.toLowerCase(), among), [long]);
    assert.deepEqual(matches(long.replace('Contoso', 'Contosso'), among), []);
    assert.deepEqual(matches('Contosso', [{ item: 'Contoso', names: ['Contoso'] }]), ['Contoso']);
  });

  it('takes anything that can be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (said) => {
        matches(said, COMPANIES);
      }),
    );
  });
});

describe('Finding by several spellings', () => {
  it('takes the first that fits anything, and no other', () => {
    assert.deepEqual(matchesOfAny(['우드그로브가', '우드그로브', 'Litware'], COMPANIES), ['우드그로브 은행']);
    assert.deepEqual(matchesOfAny(['nobody', 'of ours'], COMPANIES), []);
  });

  it('can be as strict as is asked', () => {
    assert.deepEqual(matchesOfAny(['Cyc', 'Litw'], COMPANIES, calledSo), ['Litware']);
  });
});
