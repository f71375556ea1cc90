import assert from 'node:assert/strict';
import fc from 'fast-check';
import { companyKey } from '../../src/directory/company-key.ts';
import { cleanText } from '../../src/shared/clean-text.ts';
import { hostileText } from '../support/hostile-text.ts';

describe('the key by which spellings of a company meet', () => {
  const same: readonly (readonly [string, readonly string[]])[] = [
    [
      '콘토소',
      [
        '콘토소 주식회사',
        '주식회사 콘토소',
        '주식회사콘토소',
        '콘토소주식회사',
        '(주)콘토소',
        '㈜콘토소',
        '콘토소㈜',
        '（주） 콘토소',
        '( 주 )콘토소',
        '유한회사 콘토소',
        '콘토소(유)',
        ' 콘 토 소 ',
        '콘토소'.normalize('NFD'),
      ],
    ],
    [
      'contoso',
      [
        'Contoso',
        'CONTOSO, Inc.',
        'Contoso Incorporated',
        'Contoso Ltd',
        'Contoso Co., Ltd.',
        'contoso co.,ltd',
        'Contoso Corp.',
        'Contoso L.L.C.',
        'Contoso GmbH',
        'Contoso G.m.b.H.',
        'Contoso GmbH & Co. KG',
        'Contoso S.A.',
        'Contoso, S.A. de C.V.',
        'Contoso Sp. z o.o.',
        'Contoso s.r.o.',
        'Contoso Pty Ltd',
        'Contoso Sdn. Bhd.',
        'PT Contoso Tbk',
        'ＣＯＮＴＯＳＯ　Ｉｎｃ．',
        '"Contoso"',
        'Con-to-so',
      ],
    ],
    ['контосо', ['ООО «Контосо»', 'Контосо']],
    ['コントソ', ['株式会社コントソ', 'コントソ株式会社', '㈱コントソ', 'ｺﾝﾄｿ']],
    ['mcdonalds', ["McDonald's", 'McDonald’s Corporation']],
    ['콘토소서울지점', ['콘토소(주) 서울지점', '콘토소 주식회사 서울 지점']],
  ];
  for (const [key, names] of same) {
    for (const name of names) it(`is ${key} for ${name}`, () => assert.equal(companyKey(name), key));
  }

  it('keeps apart what differs in more than its form', () => {
    assert.notEqual(companyKey('Contoso Korea'), companyKey('Contoso'));
    assert.notEqual(companyKey('한주'), companyKey('한'));
    assert.equal(companyKey('Incheon Limited'), 'incheon');
    assert.equal(companyKey('주식회사로'), '로');
  });

  it('never strips a name away', () => {
    for (const [name, key] of [
      ['Limited', 'limited'],
      ['㈜', '(주)'],
      ['주식회사 유한회사', '유한회사'],
      ['&&', '&&'],
    ] as const) {
      assert.equal(companyKey(name), key);
    }
  });

  it('strips a form however often it stands there', () => {
    assert.equal(companyKey(`${'주식회사'.repeat(60)}콘토소${'(주) Inc. '.repeat(60)}`), '콘토소');
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const key = companyKey(name);
        assert.equal(companyKey(key), key);
      }),
      { numRuns: 500 },
    );
  });

  it('is empty only when the name shows nothing', () => {
    fc.assert(
      fc.property(hostileText, (name) => assert.equal(companyKey(name) === '', cleanText(name) === '')),
      { numRuns: 500 },
    );
  });

  it('does not see case, spaces around or a form behind', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{4,12}( [a-z]{4,12})?$/u),
        fc.constantFrom('주식회사', '(주)', 'Inc.', 'Co., Ltd.', 'GmbH'),
        (name, form) => {
          assert.equal(companyKey(` ${name.toUpperCase()}  ${form} `), companyKey(name));
        },
      ),
    );
  });
});
