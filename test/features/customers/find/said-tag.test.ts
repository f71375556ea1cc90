import assert from 'node:assert/strict';
import { textOf } from '../../../support/card-reader.ts';
import { openDemoOffice } from '../../../support/demo-office.ts';

describe('Customers with a tag', () => {
  for (const text of [
    'gold customers',
    'show me our gold customers',
    '골드 고객 보여줘',
    '골드 등급 고객',
    '고객 중에 제조업',
    '제조 고객',
  ])
    it(`are listed: “${text}”`, async () => {
      const list = textOf(await (await openDemoOffice()).says('staff', text));
      assert.match(list, /#골드|#제조/);
      assert.match(list, /Fabrikam Korea/);
      assert.doesNotMatch(list, /Litware/);
    });

  for (const text of ['my customers', '한국 고객', 'active customers', '우리 고객 목록'])
    it(`are not meant by “${text}”`, async () => {
      assert.match(textOf(await (await openDemoOffice()).says('staff', text)), /Adventure Works/);
    });
});
