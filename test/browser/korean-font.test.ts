import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';

/** Without a font for them, each is drawn as the same box. */
const SYLLABLES = ['김', '민', '뷁'];

describe('The test browser', () => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  it('draws Korean letters, not boxes', async () => {
    const page = await browser.newPage({ viewport: { width: 100, height: 60 } });
    const pictures = new Set<string>();
    for (const syllable of SYLLABLES) {
      await page.setContent(`<p style="font: 30px 'Segoe UI', sans-serif">${syllable}</p>`);
      pictures.add((await page.screenshot()).toString('base64'));
    }
    await page.close();

    assert.equal(pictures.size, SYLLABLES.length);
  });
});
