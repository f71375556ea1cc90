import assert from 'node:assert/strict';
import { checkAddressLine, checkCity, checkPersonName } from '../../../../src/features/customers/rules/plain-fields.ts';
import { codes } from './codes.ts';

describe('names of people, streets and cities', () => {
  for (const name of ['길동', '홍', 'Jean-Luc', "O'Neil", 'Ñandú', '花子', 'محمد', 'x'.repeat(50)]) {
    it(`accepts the name ${name.slice(0, 12)}`, () => assert.deepEqual(checkPersonName(name, 'firstName'), []));
  }

  it('refuses a name that is missing, too long or has no letter', () => {
    assert.deepEqual(checkPersonName('', 'lastName'), [{ field: 'lastName', code: 'required', severity: 'error' }]);
    assert.deepEqual(codes(checkPersonName('길'.repeat(51), 'lastName')), ['tooLong']);
    assert.deepEqual(codes(checkPersonName('1234', 'firstName')), ['noLetters']);
    assert.deepEqual(codes(checkPersonName('😀', 'firstName')), ['noLetters']);
  });

  it('counts as the service does, an emoji as two', () => {
    assert.deepEqual(codes(checkPersonName(`a${'😀'.repeat(25)}`, 'firstName')), ['tooLong']);
  });

  it('needs the first line of an address, of 1 to 200 characters, and not the second', () => {
    assert.deepEqual(checkAddressLine('종로1길 50, 12층'), []);
    assert.deepEqual(codes(checkAddressLine('')), ['required']);
    assert.deepEqual(checkAddressLine('', 'addressLine2'), []);
    assert.deepEqual(checkAddressLine('가'.repeat(200)), []);
    assert.deepEqual(checkAddressLine('가'.repeat(201), 'addressLine2'), [
      { field: 'addressLine2', code: 'tooLong', severity: 'error', params: { max: 200 } },
    ]);
    assert.deepEqual(codes(checkAddressLine('--', 'addressLine2')), ['noLetters']);
  });

  it('needs a city where the country writes one', () => {
    assert.deepEqual(codes(checkCity('', 'KR')), ['required']);
    assert.deepEqual(checkCity('', 'JP'), []);
    assert.deepEqual(checkCity('', 'SG'), []);
    assert.deepEqual(checkCity('종로구', 'KR'), []);
    assert.deepEqual(codes(checkCity('x'.repeat(101), 'SG')), ['tooLong']);
  });
});
