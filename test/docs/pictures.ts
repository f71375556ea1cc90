import { join } from 'node:path';
import { type Say, sayIn } from '../../src/catalogue/say.ts';
import { ITEMS } from '../../src/features/relationships/rules/checklist.ts';
import type { Locale } from '../../src/shared/locale.ts';
import { PLAYERS, type Player } from '../../src/tryout/people.ts';
import { openBrowser } from '../support/browser.ts';
import type { PlaygroundPage } from '../support/playground.ts';
import { type OpenWindow, onStage, WINDOW } from './stage.ts';

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
  readonly end: { readonly ask: string; readonly details: string };
  readonly typed: Readonly<Record<string, string>>;
  readonly province: string;
}

const [minji, adele, , megan] = PLAYERS;
const FOLDER = join(import.meta.dirname, '../../docs/images');

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
    end: {
      ask: 'end our relationship with Fabrikam Korea',
      details: 'They buy from their group’s partner from January on.',
    },
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
    end: { ask: 'Fabrikam Korea와 관계 종료', details: '1월부터 그룹사의 다른 파트너에게서 구매합니다.' },
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
    for (const script of SCRIPTS) {
      await onStage(browser, async (open) => conversation(await open(script.speaker), script));
      await onStage(browser, async (open) => administration(await open(megan), script));
      await onStage(browser, (open) => decision(open, script));
    }
  } finally {
    await browser.close();
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

/** One person asks for the end of a relationship, another is asked to decide. */
async function decision(open: OpenWindow, { locale, hello, end }: Script) {
  const say = sayIn(locale);
  const manager = await open(adele);
  await manager.say(hello);
  const window = await open(minji);
  await window.say(end.ask);
  await window.waitForText(say('relationships.ask.intro'));
  await window.choose(say('relationships.ask.reason'), say('relationships.reason.customerLeaves'));
  await window.fill(say('relationships.ask.details'), end.details);
  await window.press(say('relationships.button.start'));
  await window.waitForText(say('relationships.ask.begun'));
  await window.press(say('relationships.button.checklist'));
  await window.waitForText(say('relationships.checklist.intro'));
  for (const item of ITEMS) {
    const state = say(`relationships.itemState.${item === 'notice' || item === 'invoices' ? 'done' : 'none'}`);
    await window.choose(say(`relationships.item.${item}`), state);
  }
  await window.press(say('relationships.checklist.next'));
  await window.waitForText(say('relationships.checklist.saved'));
  await window.press(say('relationships.button.send'));
  await window.waitForText(say('relationships.send.name'));
  await window.fill(say('relationships.send.name'), 'Fabrikam Korea');
  await window.press(say('relationships.button.send'));
  await window.waitForText(say('relationships.send.done'));
  await manager.waitForText(say('relationships.button.approve'));
  await card(manager, `decision.${locale}`);
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
