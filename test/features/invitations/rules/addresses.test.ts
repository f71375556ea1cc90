import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isWithin, readAddress, readAddresses } from '../../../../src/features/invitations/rules/addresses.ts';

describe('Recipients that somebody typed', () => {
  const accepted: readonly [string, readonly string[]][] = [
    ['kim@fabrikam.com', ['kim@fabrikam.com']],
    ['Kim.Minji+csp@Fabrikam.COM', ['Kim.Minji+csp@fabrikam.com']],
    ['Kim <kim@fabrikam.com>', ['kim@fabrikam.com']],
    ['"Kim, Minji" <kim@fabrikam.com>; 이서연 <lee@fabrikam.com>', ['kim@fabrikam.com', 'lee@fabrikam.com']],
    ['kim@콘토소.한국', ['kim@콘토소.한국']],
    ['kim@xn--9l4b95wcwb.xn--3e0b707e', ['kim@콘토소.한국']],
    ['민지@fabrikam.com', ['민지@fabrikam.com']],
    ['kim＠fabrikam.com', ['kim@fabrikam.com']],
    ['mailto:kim@fabrikam.com', ['kim@fabrikam.com']],
    ['kim@fabrikam.com, KIM@fabrikam.com', ['KIM@fabrikam.com']],
    ['a@b.co.kr\nc@d.com', ['a@b.co.kr', 'c@d.com']],
  ];
  for (const [text, found] of accepted) {
    it(`takes ${JSON.stringify(text)}`, () => assert.deepEqual(readAddresses(text), { found, wrong: [] }));
  }

  const refused = [
    'kim',
    'kim@',
    '@fabrikam.com',
    'kim@localhost',
    'kim@co.kr',
    'kim@127.0.0.1',
    'kim lee@fabrikam.com',
    'kim@fabrikam..com',
    'kim@-fabrikam.com',
    'kim@fabrikam.com>',
    'kim@fabrikam.com\u0000@evil.com',
    `${'x'.repeat(65)}@fabrikam.com`,
    'kim@fabrikam.com%0ABcc:victim@example.com',
  ];
  for (const text of refused) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(readAddress(text), undefined));

  it('never lets a line end, a bracket or a comma into an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
        for (const address of readAddresses(`${one}@${other}`).found) assert.doesNotMatch(address, /[\s<>,;"\p{Cc}]/u);
      }),
    );
  });

  it('gives what it has read again unchanged', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const address = readAddress(typed);
        if (address) assert.equal(readAddress(address), address);
      }),
    );
  });

  it('knows a domain and what lies below it, in every spelling', () => {
    assert.ok(isWithin('mail.콘토소.한국', ['XN--9L4B95WCWB.XN--3E0B707E']));
    assert.ok(isWithin('hanbit.example', [' Hanbit.Example ']));
    assert.ok(!isWithin('nothanbit.example', ['hanbit.example']));
    assert.ok(!isWithin('hanbit.example', ['']));
  });
});
