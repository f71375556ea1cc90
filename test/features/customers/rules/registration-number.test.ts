import assert from 'node:assert/strict';
import { checkRegistrationNumber } from '../../../../src/features/customers/rules/registration-number.ts';
import { codes } from './codes.ts';

describe('the registration number', () => {
  const read: readonly (readonly [string, string, string])[] = [
    ['AE', '100-1234-5670-0003', '100123456700003'],
    ['AM', '02538904', '02538904'],
    ['AM', '0253890412', '0253890412'],
    ['AZ', '1400057421', '1400057421'],
    ['AZ', '1234567', '1234567'],
    ['BR', '33.000.167/0001-01', '33000167000101'],
    ['BR', '12.abc.345/01de-35', '12ABC34501DE35'],
    ['BY', '200988541', '200988541'],
    ['HU', '12892312-2-42', '12892312242'],
    ['HU', '01-09-262313', '0109262313'],
    ['IN', 'aapfu0939f', 'AAPFU0939F'],
    ['IN', '27AAPFU0939F1ZV', '27AAPFU0939F1ZV'],
    ['IQ', '12345678', '12345678'],
    ['KG', '01203199310010', '01203199310010'],
    ['KZ', '940140000385', '940140000385'],
    ['MD', '1008600038413', '1008600038413'],
    ['MD', '123456', '123456'],
    ['MM', '123456789', '123456789'],
    ['PL', '526-00-01-246', '5260001246'],
    ['RU', '7707083893', '7707083893'],
    ['RU', '770708389', '770708389'],
    ['SA', '300000000000003', '300000000000003'],
    ['SS', '100023456', '100023456'],
    ['TH', '0-1075-37000-88-2', '0107537000882'],
    ['TJ', '010082982', '010082982'],
    ['TR', '4540536920', '4540536920'],
    ['UA', '32855961', '32855961'],
    ['UA', '1234567890', '1234567890'],
    ['UZ', '200898364', '200898364'],
    ['VE', 'J-07013380-5', 'J070133805'],
    ['VN', '0314409058-002', '0314409058002'],
    ['ZA', '0001339050', '0001339050'],
    ['KR', '124-81-00998', '1248100998'],
    ['KR', '１２４－８１－００９９８', '1248100998'],
    ['KR', '220-81-62517', '2208162517'],
  ];
  for (const [country, typed, value] of read) {
    it(`reads ${typed} in ${country}`, () => {
      assert.deepEqual(checkRegistrationNumber(country, typed), { findings: [], value });
    });
  }

  it('covers all 24 countries that demand it', () => {
    assert.equal(new Set(read.map(([country]) => country).filter((country) => country !== 'KR')).size, 24);
  });

  it("refuses other lengths than Microsoft's, and names them", () => {
    const wrong: readonly (readonly [string, string, string])[] = [
      ['AM', '123456789', '8, 10'],
      ['AZ', '123456789', '7, 10'],
      ['BY', '12345678', '9'],
      ['HU', '12892312', '10, 11'],
      ['KZ', '12345678901', '12'],
      ['KG', '1234567890123', '14'],
      ['MD', '123456789', '6, 7, 8, 13'],
      ['RU', '12345678', '9, 10, 12'],
      ['TJ', '12345678', '9, 10, 12'],
      ['UZ', '1234567890', '9'],
      ['UA', '123456789', '8, 10, 12'],
      ['KR', '123456789', '10'],
    ];
    for (const [country, typed, lengths] of wrong) {
      const [found, ...more] = checkRegistrationNumber(country, typed).findings;
      assert.deepEqual(
        [found?.code, found?.params?.lengths, more.length],
        ['registrationNumber.length', lengths, 0],
        country,
      );
    }
    assert.deepEqual(codes(checkRegistrationNumber('KZ', 'ABCDEFGHIJKL').findings), ['registrationNumber.length']);
  });

  it('only warns of a format that the country published, not Microsoft', () => {
    for (const [country, typed] of [
      ['BR', '123'],
      ['IN', '1234567890'],
      ['PL', '52600012'],
      ['TR', '45405369201'],
      ['TH', '123'],
      ['AE', '12'],
      ['VE', '123456789'],
      ['SA', '1'],
      ['VN', '1'],
      ['ZA', '1'],
    ] as const) {
      const { findings, value } = checkRegistrationNumber(country, typed);
      assert.deepEqual(codes(findings), ['registrationNumber.unusual'], country);
      assert.equal(findings[0]?.severity, 'warning');
      assert.equal(value, typed);
    }
  });

  it('only warns of a wrong check digit, for Microsoft checks none', () => {
    for (const [country, typed] of [
      ['BR', '33000167000102'],
      ['BY', '200988542'],
      ['HU', '12892313242'],
      ['IN', '27AAPFU0939F1Z0'],
      ['MD', '1008600038412'],
      ['PL', '5260001247'],
      ['RU', '7707083894'],
      ['TH', '0107537000883'],
      ['TR', '4540536921'],
      ['UA', '32855968'],
      ['VE', 'J070133806'],
      ['VN', '0100233480'],
      ['ZA', '0001339051'],
    ] as const) {
      const { findings, value } = checkRegistrationNumber(country, typed);
      assert.deepEqual(codes(findings), ['registrationNumber.checkDigit'], country);
      assert.equal(value, typed);
    }
  });

  it('holds a 사업자등록번호 to its check digit (weights 1 3 7 1 3 7 1 3 5)', () => {
    for (let digit = 0; digit <= 9; digit++) {
      const expected = digit === 8 ? [] : ['registrationNumber.koreanCheckDigit'];
      assert.deepEqual(codes(checkRegistrationNumber('KR', `124-81-0099${digit}`).findings), expected);
    }
  });

  it('is missed where it is mandatory, and only there', () => {
    assert.deepEqual(codes(checkRegistrationNumber('IN', ' - ').findings), ['required']);
    assert.deepEqual(checkRegistrationNumber('KR', ''), { findings: [] });
    assert.deepEqual(checkRegistrationNumber('US', ''), { findings: [] });
  });

  it('is kept, but pointed out, where it is not asked', () => {
    const { findings, value } = checkRegistrationNumber('US', '91-1144442');
    assert.deepEqual([codes(findings), value], [['registrationNumber.notAsked'], '911144442']);
    assert.equal(findings[0]?.severity, 'warning');
  });

  it('has letters and digits only, and an end', () => {
    assert.deepEqual(codes(checkRegistrationNumber('KZ', '94014000038№').findings), ['registrationNumber.characters']);
    assert.deepEqual(codes(checkRegistrationNumber('IN', '1'.repeat(31)).findings), ['tooLong']);
  });
});
