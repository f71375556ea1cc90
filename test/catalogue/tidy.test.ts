import { strict as assert } from 'node:assert';
import { tidy } from '../../src/catalogue/tidy.ts';

describe('Tidying a text', () => {
  for (const code of [0x3164, 0x115f, 0x1160, 0xffa0, 0x2800, 0x034f, 0x200b, 0x202e, 0xe0020, 0xfff9])
    it(`leaves nothing of the invisible U+${code.toString(16).toUpperCase()}`, () => {
      const character = String.fromCodePoint(code);
      assert.equal(tidy(`${character} ${character}`), '');
      assert.equal(tidy(`김${character}민지`), '김민지');
    });

  it('leaves what can be read', () => {
    for (const text of ['김민지', 'Zoë O’Neill', '한빛(주)', '⠃⠗', '👍']) assert.equal(tidy(text), text);
  });
});
