import { equal } from 'node:assert/strict';
import { isMailAddress } from '../../src/shared/mail-address.ts';

describe('A mail address', () => {
  for (const text of [
    'kim@contoso.com',
    "o'neil+it@mail.fabrikam.co.kr",
    '민지@contoso.com',
    'kim@콘토소.한국',
    'a@fabrikam.example',
  ])
    it(`is one: ${text}`, () => equal(isMailAddress(text), true));

  for (const text of [
    '',
    'kim',
    'kim@',
    '@contoso.com',
    'kim@contoso',
    'kim@co.kr',
    'kim lee@contoso.com',
    'kim.@contoso.com',
    'Kim <kim@contoso.com>',
    'kim@contoso.com,lee@contoso.com',
    `${'k'.repeat(65)}@contoso.com`,
    `kim@${'contoso.'.repeat(32)}com`,
  ])
    it(`is none: ${text.slice(0, 40)}`, () => equal(isMailAddress(text), false));
});
