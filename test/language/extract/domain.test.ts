import assert from 'node:assert/strict';
import { findDomains } from '../../../src/language/extract/domain.ts';
import { finds } from '../recognized.ts';

describe('a domain', () => {
  finds('domain', [
    ['add customer Contoso, contoso.com, Korea', 'contoso.com'],
    ['add customer Contoso, https://www.Contoso.co.kr/about', 'contoso.co.kr'],
    ['새 고객 한빛소프트 추가, 도메인은 hanbit.co.kr이에요', 'hanbit.co.kr'],
    ['add customer kim@contoso.com', undefined],
    ['add customers from list.csv', undefined],
  ]);

  it('is none when the ending is no top-level domain', () => {
    assert.deepEqual(findDomains('see notes.docx and e.g. this', []), []);
  });

  it('is none inside an address', () => {
    const address = { start: 0, end: 15 };
    assert.deepEqual(findDomains('kim@contoso.com', [address]), []);
  });
});
