import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { JsonObject } from '../../src/shared/json.ts';
import { openBrowser } from '../support/browser.ts';
import { type Finding, shoot, type View } from './shoot.ts';
import type { ShotCard } from './shot-card.ts';
import { THEMES } from './theme.ts';

const [light] = THEMES;

describe('Pictures of cards', () => {
  let browser: Browser;
  let folder: string;

  before(async () => {
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shots-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function shootAll(cards: readonly ShotCard[], width = 320): Promise<readonly Finding[]> {
    assert.ok(light);
    const view: View = { locale: 'ko', theme: light, width };
    return await shoot(browser, folder, cards, view);
  }

  it('are one for each card, and one of all together', async () => {
    await shootAll([card('first', { text: '안녕하세요' }), card('second', { text: '고객' })]);

    assert.deepEqual((await readdir(folder)).sort(), [
      'first.ko.light.320.png',
      'second.ko.light.320.png',
      'sheet-1.ko.light.320.png',
    ]);
  });

  it('are as wide as the card, with a margin around it', async () => {
    await shootAll([card('one', { text: '고객' })], 600);
    const png = await readFile(join(folder, 'one.ko.light.600.png'));

    assert.equal(png.readUInt32BE(16), 600 + 2 * 16);
  });

  it('come without findings when all is well, also for the second card in a language', async () => {
    const text = '긴 이름도 줄을 바꾸면 들어갑니다. '.repeat(5);

    assert.deepEqual(await shootAll([card('one', { text, wrap: true }), card('two', { text, wrap: true })]), []);
  });

  it('tell which text is cut off', async () => {
    const [finding] = await shootAll([card('long', { text: '잘리는 글 '.repeat(20) })]);

    assert.equal(finding?.file, 'long.ko.light.320.png');
    assert.match(finding.problem, /does not fit its width: "잘리는 글/);
  });

  it('tell what the renderer does not understand', async () => {
    const [finding] = await shootAll([card('odd', { text: 'x', color: 'Pink' })]);

    assert.match(finding?.problem ?? '', /"Pink" for property "color"/);
  });
});

function card(name: string, block: JsonObject): ShotCard {
  const body = [{ type: 'TextBlock', ...block }];
  return { name, locale: 'ko', content: { type: 'AdaptiveCard', version: '1.5', lang: 'ko', body } };
}
