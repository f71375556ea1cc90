import assert from 'node:assert/strict';
import { createRecordLinks } from '../../../src/assistant/sharing/record-links.ts';

describe('The link to a record', () => {
  const links = createRecordLinks('https://bot.example/partner');
  const record = { kind: 'customer', id: 'a_B-9' };

  it('leads to its record, alone or in a sentence, with whatever a client hangs on it', () => {
    const url = links.url(record);
    assert.equal(url, 'https://bot.example/partner/open/customer/a_B-9');
    for (const text of [
      url,
      `  ${url}\n`,
      `open ${url} please`,
      `<${url}>`,
      `${url}?x=1#y`,
      `HTTPS://BOT.example:443${url.slice(19)}`,
    ])
      assert.deepEqual(links.read(text), record, text);
    assert.deepEqual(links.readPath('/open/customer/a_B-9'), record);
  });

  const foreign = [
    'https://bot.example/open/customer/a',
    'https://bot.example.evil.example/partner/open/customer/a',
    'https://bot.example@evil.example/partner/open/customer/a',
    'http://bot.example/partner/open/customer/a',
    'https://bot.example:444/partner/open/customer/a',
    'https://evil.example/?u=https://bot.example/partner/open/customer/a',
    'https://bot.example/partner/open/customer/a/b',
    'https://bot.example/partner/open/customer/',
    'https://bot.example/partner/open/../open/customer/a%20b',
    'https://bot.example/partner/open/__proto__/a',
    `https://bot.example/partner/open/customer/${'a'.repeat(101)}`,
    'https://',
    'customer/a',
    '',
  ];
  for (const text of foreign) {
    it(`is not “${text.slice(0, 70)}”`, () => {
      assert.equal(links.read(text), undefined);
    });
  }
});
