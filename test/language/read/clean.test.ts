import assert from 'node:assert/strict';
import { cleanUtterance } from '../../../src/language/read/clean.ts';

describe('cleaning an utterance', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['takes the mention off the front', '<at>Partner Assistant</at>\u00a0add customer', 'add customer'],
    ['takes a mention with an id off the front', '<at id="0">파트너 어시스턴트</at>, 고객 목록', '고객 목록'],
    ['leaves a mention of somebody inside alone', 'make <at>Adele</at> a manager', 'make <at>Adele</at> a manager'],
    ['composes decomposed Hangul', '고객'.normalize('NFD'), '고객'],
    ['drops invisible characters', 'cus\u200btomer\u2060 list\u202e', 'customer list'],
    ['keeps one space of many', ' customer \u3000\t\n list ', 'customer list'],
    ['makes quotation marks plain', 'invite “Contoso”', 'invite "Contoso"'],
    ['makes apostrophes plain', 'Fabrikam’s details', "Fabrikam's details"],
    ['drops lone surrogates', 'customer\ud800 list', 'customer list'],
  ];
  for (const [title, text, clean] of cases) it(title, () => assert.equal(cleanUtterance(text), clean));

  it('reads no more than the first 400 characters', () => {
    assert.equal(cleanUtterance('a'.repeat(10_000)).length, 400);
  });
});
