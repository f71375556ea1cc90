import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalBot } from '../../src/tryout/local-bot.ts';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import type { Playground } from '../../src/tryout/playground-process.ts';
import type { Bot } from '../../src/tryout/tryout.ts';
import { openBrowser } from '../support/browser.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground.ts';
import { startTestPlayground } from '../support/playground-start.ts';

const [minji, , , megan] = PLAYERS;

const KOREAN = {
  say: '새 고객 하늘항공 등록해줘',
  heading: '고객 추가',
  fields: {
    우편번호: '07505',
    '구/군/시': '강서구',
    '도로명 주소': '하늘길 260',
    '담당자 성': '최',
    '담당자 이름': '은별',
    '담당자 메일': 'eunbyeol@haneul.example',
  },
  state: ['시/도', '서울특별시'],
  review: ['다음: 검토', '내용이 맞나요?'],
  confirm: ['고객 추가', '하늘항공을 기록했습니다'],
  list: ['고객 목록', '하늘항공'],
} as const;

const ENGLISH = {
  say: 'add customer Woodgrove Bank',
  heading: 'Add a customer',
  fields: {
    'Postal code': '06236',
    City: 'Gangnam-gu',
    'Street address': '152 Teheran-ro',
    'Contact: family name': 'Seo',
    'Contact: given name': 'Yujin',
    'Contact: e-mail': 'yujin@woodgrove.example',
  },
  state: ['Province or city (do/si)', 'Seoul'],
  review: ['Next: review', 'Is this right?'],
  confirm: ['Add the customer', 'Woodgrove Bank is recorded here'],
  list: ['find customer Woodgrove', 'Woodgrove Bank'],
} as const;

describe('A customer, in the Playground', () => {
  let dataDir: string;
  let bot: Bot;
  let playground: Playground;
  let browser: Browser;
  let window: PlaygroundPage;

  const startBot = (port: string): Promise<Bot> => {
    const settings = { PORT: port, DATA_DIR: dataDir, ADMINS: megan.aadObjectId, ALLOWED_TENANTS: TENANT_ID };
    return startLocalBot(settings, { fresh: false, logFile: join(dataDir, 'bot.log'), seeded: () => {} });
  };

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'customer-path-'));
    bot = await startBot('0');
    [playground, browser] = await Promise.all([startTestPlayground(minji, `${bot.url}/api/messages`), openBrowser()]);
    window = await openPlayground(browser, playground.url);
  });

  after(async () => {
    await browser?.close();
    await playground?.stop();
    await bot?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  for (const path of [KOREAN, ENGLISH]) {
    it(`is said, filled in, reviewed, confirmed, and found again after a restart: “${path.say}”`, async () => {
      await window.say(path.say);
      await window.waitForText(path.heading);
      for (const [label, value] of Object.entries(path.fields)) await window.fill(label, value);
      const [list, option] = path.state;
      await window.choose(list, option);
      await window.press(path.review[0]);
      await window.waitForText(path.review[1]);
      await window.press(path.confirm[0]);
      await window.waitForText(path.confirm[1]);

      const port = new URL(bot.url).port;
      await bot.close();
      bot = await startBot(port);

      await window.say(path.list[0]);
      await window.waitForText(path.list[1]);
      assert.match((await window.lastCard().textContent()) ?? '', /onmicrosoft\.com/);
    });
  }
});
