import assert from 'node:assert/strict';
import { plainData, typedText } from '../../../src/assistant/answer/typed-text.ts';
import type { JsonObject } from '../../../src/shared/json.ts';

describe('What a client sent with a press', () => {
  it('is texts, numbers and switches; nothing nested', () => {
    const data = { a: 'x', b: 3, c: true, d: null, e: ['x'], f: { toString: 'x' } };
    assert.deepEqual(plainData(data), { a: 'x', b: 3, c: true });
  });

  it('names that objects have by themselves are names like others', () => {
    const data = JSON.parse('{"__proto__":"x","constructor":"y","toString":"z"}') as JsonObject;
    const plain = plainData(data);
    assert.deepEqual(Object.entries(plain), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['toString', 'z'],
    ]);
    assert.equal(Object.getPrototypeOf(plain), Object.prototype);
    assert.equal(Object.getPrototypeOf(typedText(data)), Object.prototype);
  });

  const cases: readonly [string, string, string][] = [
    ['is trimmed', '  Contoso\n', 'Contoso'],
    ['has one kind of line end', 'a\r\nb\rc', 'a\nb\nc'],
    ['is composed', '\u1100\u1161', '가'],
    ['has no control characters but tabs and line ends', 'a\u0000b\tc\u009b', 'ab\tc'],
    ['has no half characters', 'a\ud83d', 'a\ufffd'],
    ['is cut', 'x'.repeat(10_000), 'x'.repeat(5000)],
  ];
  for (const [what, sent, expected] of cases) {
    it(`a text ${what}`, () => assert.equal(plainData({ sent }).sent, expected));
  }

  it('is typed only as far as it is text, and not a claim of the button', () => {
    const data = {
      companyName: ' Contoso ',
      draft: 'token',
      version: 3,
      record: 'id',
      verb: 'x',
      count: 5,
      list: ['a'],
    };
    assert.deepEqual(typedText(data), { companyName: 'Contoso' });
  });
});
