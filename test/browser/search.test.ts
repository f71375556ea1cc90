import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalBot } from '../../src/tryout/local-bot.ts';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import type { Playground } from '../../src/tryout/playground-process.ts';
import { openBrowser } from '../support/browser.ts';
import { openPlayground } from '../support/playground.ts';
import { startTestPlayground } from '../support/playground-start.ts';

const [minji, , , megan] = PLAYERS;

describe('Searching from the compose box of the Playground', () => {
  let folder: string;
  let bot: Awaited<ReturnType<typeof startLocalBot>>;
  let playground: Playground;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-'));
    const settings = {
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      ADMINS: megan.aadObjectId,
      ALLOWED_TENANTS: TENANT_ID,
    };
    bot = await startLocalBot(settings, { fresh: true, logFile: join(folder, 'bot.log'), seeded: () => {} });
    browser = await openBrowser();
    playground = await startTestPlayground(minji, `${bot.url}/api/messages`);
  });

  after(async () => {
    await browser?.close();
    await playground?.stop();
    await bot?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('finds a customer by its other name, and puts its card, without the contact, into the message', async () => {
    const { page } = await openPlayground(browser, playground.url);
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByText('Search Command').first().click();
    await page.getByText('Specify Command ID or Parameter').click();
    await page.getByPlaceholder('Command ID').fill('findCustomers');
    await page.getByPlaceholder('Parameter name').fill('words');
    await page.getByPlaceholder('Enter a search term').fill('파브리캄');
    await page.getByText('고객 ·').click();
    const card = page.locator('.ac-adaptiveCard').last();
    await card.getByText('Fabrikam Korea').waitFor();
    const words = await card.innerText();
    assert.match(words, /fabrikamkr\.onmicrosoft\.com/);
    assert.doesNotMatch(words, /@/);
  });
});
