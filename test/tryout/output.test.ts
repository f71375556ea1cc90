import assert from 'node:assert/strict';
import { TEXTS } from '../../src/tryout/output.ts';
import { PLAYERS } from '../../src/tryout/people.ts';

const windows = PLAYERS.map((player, index) => ({ player, url: `http://localhost:${56150 + index}` }));

describe('What npm start prints when all is ready', () => {
  for (const locale of ['en', 'ko'] as const) {
    it(`names the four addresses and who is who (${locale})`, () => {
      const text = TEXTS[locale].ready('http://127.0.0.1:3978', windows);

      for (const { player, url } of windows) {
        const line = text.split('\n').find((candidate) => candidate.includes(url)) ?? '';
        assert.ok(line.includes(player.name) && line.includes(player.latinName), line);
      }
    });

    it(`puts the addresses below each other, Hangul being twice as wide (${locale})`, () => {
      const lines = TEXTS[locale]
        .ready('http://127.0.0.1:3978', windows)
        .split('\n')
        .filter((line) => line.includes('localhost'));
      const columns = lines.map((line) => [...line.slice(0, line.indexOf('http'))]);
      const widths = columns.map((letters) => letters.length + letters.filter((letter) => letter >= '가').length);

      assert.equal(widths.length, 4);
      assert.equal(new Set(widths).size, 1, lines.join('\n'));
    });
  }

  it('says that a window must be open, and who else could open one', () => {
    assert.match(TEXTS.en.ready('', []), /must be open to receive/);
    assert.match(TEXTS.en.ready('', []), /all network interfaces/);
    assert.match(TEXTS.ko.ready('', []), /창이 열려 있어야/);
    assert.match(TEXTS.ko.ready('', []), /모든 네트워크 인터페이스/);
  });

  it('explains every option in both languages', () => {
    for (const option of ['--fresh', '--one', '--no-open', '--help']) {
      assert.ok(TEXTS.en.usage.includes(option));
      assert.ok(TEXTS.ko.usage.includes(option));
    }
  });
});
