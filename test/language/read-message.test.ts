import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage } from '../../src/language/read-message.ts';

describe('A message that is no request', () => {
  const messages = [
    [
      'Could you take care of this? New lead: Northwind Traders, contact Nancy Davolio, nancy@northwind.com',
      { company: 'Northwind Traders', person: 'Nancy Davolio', email: 'nancy@northwind.com' },
    ],
    [
      '회사명: 파브리캄(주)\n담당자: 이수민\n이메일: sumin@fabrikam.co.kr\n연락처: 02-555-1234',
      { company: '파브리캄(주)', person: '이수민', email: 'sumin@fabrikam.co.kr', phone: '02-555-1234' },
    ],
    ['Fabrikam, fabrikam.com, Germany', { company: 'Fabrikam', domain: 'fabrikam.com', country: 'DE' }],
    ['please call me back', {}],
    ['', {}],
  ] as const;
  for (const [text, says] of messages) {
    it(`says of a company what it says: ${text.slice(0, 40).replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(readMessage(text), says);
    });
  }

  it('is read to its end, but for names, which stand at the beginning or nowhere', () => {
    const prose = 'We talked about the weather and about many other things that do not matter here at all. '.repeat(8);
    const text = `New lead: Northwind Traders. ${prose}Best regards, Tom Baker\ntom@northwind.com`;
    assert.deepEqual(readMessage(text), { company: 'Northwind Traders', email: 'tom@northwind.com' });
  });

  it('is read whatever it holds, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        for (const value of Object.values(readMessage(text))) assert.equal(typeof value, 'string');
      }),
      { numRuns: 30 },
    );
    assert.doesNotThrow(() => readMessage('가a@'.repeat(50_000)));
  });
});
