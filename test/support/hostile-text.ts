import fc from 'fast-check';

const nasty = [
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  '\udc00\ud800',
  '\u202e\u2066evil\u2069',
  '\u200b\u200d\ufeff',
  '\u3164\u115f',
  '\u0000\u0007\u001b[31m',
  '\u0345\u0390\u1e9b\u0323',
  'ǅﬃ㍿㈜İſK',
  '주식회사',
  '(주)(유)',
  'Inc. Ltd. GmbH',
  'S.A. de C.V.',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a hostile client types
  '${name}',
  '@microsoft.com',
  'a@b',
  'xn--a',
  '😀👩‍👩‍👧',
  '..',
  ' \t\r\n\u00a0\u3000',
] as const;

/** Text as a hostile or careless person types it: any code units, lone surrogates included, and pieces that have broken such rules. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
);
