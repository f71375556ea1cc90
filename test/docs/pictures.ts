import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Say, sayIn } from '../../src/catalogue/say.ts';
import type { Locale } from '../../src/shared/locale.ts';
import { startLocalBot } from '../../src/tryout/local-bot.ts';
import { PLAYERS, type Player, TENANT_ID } from '../../src/tryout/people.ts';
import { nextFreePort } from '../../src/tryout/ports.ts';
import type { Bot } from '../../src/tryout/tryout.ts';
import { openBrowser } from '../support/browser.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground.ts';
import { startTestPlayground } from '../support/playground-start.ts';

/** What is said and typed for the pictures in one language. */
interface Script {
  readonly locale: Locale;
  readonly speaker: Player;
  readonly addCustomer: string;
  readonly today: string;
  readonly help: string;
  readonly hello: string;
  readonly show: string;
  readonly roles: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly province: string;
}

const [minji, adele, , megan] = PLAYERS;
const FOLDER = join(import.meta.dirname, '../../docs/images');

/** Tall enough for the whole conversation. */
const WINDOW = { width: 820, height: 1900 };

/** Two mistakes, for the picture of a form that comes back. */
const WRONG = { postalCode: '123', email: 'haeun.jang' };

const SCRIPTS: readonly Script[] = [
  {
    locale: 'en',
    speaker: adele,
    addCustomer: 'add customer Contoso, contoso.com',
    today: "what's on my plate?",
    help: 'help',
    hello: 'hello',
    show: 'open Contoso',
    roles: 'who has which role?',
    typed: {
      prefix: 'contosokorea',
      postalCode: '03051',
      city: 'Jongno-gu',
      addressLine1: '1 Yulgok-ro',
      lastName: 'Jang',
      firstName: 'Ha-eun',
      email: 'haeun.jang@contoso.com',
    },
    province: 'Seoul',
  },
  {
    locale: 'ko',
    speaker: minji,
    addCustomer: '콘토소 고객 추가, 도메인은 contoso.com',
    today: '오늘 할 일',
    help: '도움말',
    hello: '안녕하세요',
    show: '콘토소 정보 보여줘',
    roles: '역할 목록 보여줘',
    typed: {
      prefix: 'contosokorea',
      postalCode: '03051',
      city: '종로구',
      addressLine1: '율곡로 1',
      lastName: '장',
      firstName: '하은',
      email: 'haeun.jang@contoso.com',
    },
    province: '서울특별시',
  },
];

/** Takes the pictures of the documents anew, of a Playground's own window: run it when cards have changed. */
async function takePictures(): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const script of SCRIPTS) await withWindow(browser, script.speaker, (window) => conversation(window, script));
    for (const script of SCRIPTS) await withWindow(browser, megan, (window) => administration(window, script));
  } finally {
    await browser.close();
  }
}

async function withWindow(browser: Browser, player: Player, take: (window: PlaygroundPage) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const bot: Bot = await startLocalBot(
    {
      PORT: String(await nextFreePort(3978)),
      DATA_DIR: join(folder, 'data'),
      ADMINS: megan.aadObjectId,
      ALLOWED_TENANTS: TENANT_ID,
    },
    { fresh: false, logFile: join(folder, 'bot.log'), seeded: () => {} },
  );
  const playground = await startTestPlayground(player, `${bot.url}/api/messages`);
  try {
    const window = await openPlayground(browser, playground.url);
    await window.page.setViewportSize(WINDOW);
    // The Playground's own remark below a pressed card; Teams has none.
    await window.page.addStyleTag({ content: '[aria-label="Display Invoked Message"] { display: none }' });
    await take(window);
    await window.close();
  } finally {
    await playground.stop();
    await bot.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Adding a customer, from the words to the task for Partner Center. */
async function conversation(window: PlaygroundPage, { locale, addCustomer, today, typed, province, ...words }: Script) {
  const say = sayIn(locale);
  await window.say(addCustomer);
  await window.waitForText(say('customers.add.title'));
  const fill = async (fields: Readonly<Record<string, string>>) => {
    for (const [field, value] of Object.entries(fields)) await window.fill(labelOf(say, field), value);
  };
  await fill({ ...typed, ...WRONG });
  await window.choose(say('customers.field.state.doSi'), province);
  await window.press(say('customers.add.toReview'));
  await window.waitForText('✕');
  await card(window, `form.${locale}`);
  await fill(typed);
  await window.press(say('customers.add.toReview'));
  await window.waitForText(say('customers.add.reviewTitle'));
  await window.press(say('customers.add.confirm'));
  await window.waitForText(say('customers.button.task'));
  await window.say(today);
  await window.waitForText(say('basics.today.title'));
  await chat(window, `conversation.${locale}`);

  await window.say(words.show);
  await window.waitForText(say('customers.button.task'));
  await window.press(say('customers.button.task'));
  await window.waitForText(say('tasks.card.values'));
  await card(window, `task.${locale}`);
  await window.say(words.help);
  await window.waitForText(say('basics.help.title'));
  await card(window, `help.${locale}`);
}

/** What an admin sees: who has which role. */
async function administration(window: PlaygroundPage, { locale, hello, roles }: Script) {
  const say = sayIn(locale);
  await window.say(hello);
  await window.say(roles);
  await window.waitForText(say('people.list.title'));
  await card(window, `roles.${locale}`);
}

/** The messages, from below the greeting to the last card. */
async function chat(window: PlaygroundPage, name: string): Promise<void> {
  const greeting = await window.page.locator('.ac-adaptiveCard').first().boundingBox();
  const last = await window.lastCard().boundingBox();
  if (!greeting || !last) throw new Error('no card to be seen');
  const top = greeting.y + greeting.height + 16;
  const clip = { x: last.x - 80, y: top, width: WINDOW.width - last.x + 80, height: last.y + last.height + 24 - top };
  await window.page.screenshot({ path: join(FOLDER, `${name}.png`), clip });
}

async function card(window: PlaygroundPage, name: string): Promise<void> {
  await window.lastCard().screenshot({ path: join(FOLDER, `${name}.png`) });
}

function labelOf(say: Say, field: string): string {
  const labels = {
    prefix: say('customers.field.prefix.label'),
    postalCode: say('customers.field.postalCode.label'),
    city: say('customers.field.city.label'),
    addressLine1: say('customers.field.addressLine1.label'),
    lastName: say('customers.field.lastName.label'),
    firstName: say('customers.field.firstName.label'),
    email: say('customers.field.email.label'),
  };
  return labels[field as keyof typeof labels];
}

await takePictures();
