import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import type { Playground } from '../../src/tryout/playground-process.ts';
import { openBrowser } from '../support/browser.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground.ts';
import { startTestPlayground } from '../support/playground-start.ts';
import { type StubBot, startStubBot } from '../support/playground-stub-bot.ts';

const [minji] = PLAYERS;

const FORM = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'ko',
  body: [
    { type: 'TextBlock', text: '고객 추가', size: 'Large', style: 'heading' },
    { type: 'Input.Text', id: 'name', label: '회사 이름', isRequired: true, errorMessage: '회사 이름을 입력하세요.' },
    { type: 'Input.Text', id: 'note', label: '메모', isMultiline: true },
    { type: 'Input.Date', id: 'due', label: '기한' },
    { type: 'Input.Number', id: 'seats', label: '사용자 수' },
    { type: 'Input.Toggle', id: 'agreed', label: '동의', title: '고객 계약에 동의했습니다', value: 'false' },
    choices('country', '국가', { style: 'compact', value: 'US' }, { KR: '대한민국', US: '미국' }),
    choices('city', '도시', { style: 'filtered' }, { seoul: '서울', busan: '부산' }),
    choices('kind', '종류', { style: 'expanded' }, { new: '신규', known: '기존' }),
    choices('products', '제품', { style: 'expanded', isMultiSelect: true }, { m365: 'Microsoft 365', azure: 'Azure' }),
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.Execute', verb: 'customer.add.submit', title: '저장', data: { draft: '7' } }],
    },
  ],
};

function choices(id: string, label: string, more: object, titles: Readonly<Record<string, string>>): object {
  const list = Object.entries(titles).map(([value, title]) => ({ title, value }));
  return { type: 'Input.ChoiceSet', id, label, ...more, choices: list };
}

function saved(verb: string, data: Record<string, unknown>): object {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: `${data.name} 고객을 추가했습니다 (${verb})`, wrap: true }],
  };
}

describe('The Playground driver', () => {
  let pressed: { verb: string; data: Record<string, unknown> } | undefined;
  let bot: StubBot;
  let playground: Playground;
  let browser: Browser;
  let window: PlaygroundPage;

  before(async () => {
    bot = await startStubBot(
      () => FORM,
      (verb, data) => {
        pressed = { verb, data };
        return saved(verb, data);
      },
    );
    browser = await openBrowser();
    playground = await startTestPlayground(minji, bot.endpoint);
    window = await openPlayground(browser, playground.url);
  });

  after(async () => {
    await browser?.close();
    await playground?.stop();
    await bot?.close();
  });

  it('is the person that its settings name, in their tenant and chat', () => {
    const installed = bot.received.find((activity) => activity.type === 'installationUpdate');

    assert.equal(installed?.from.aadObjectId, minji.aadObjectId);
    assert.equal(installed?.from.id, minji.teamsId);
    assert.equal(installed?.channelData?.tenant?.id, TENANT_ID);
    assert.equal(installed?.conversation.id, 'a:demo-minji.kim');
  });

  it('says something, fills in every kind of field, presses, and sees the card replaced', async () => {
    await window.say('고객 추가');
    await window.waitForText('회사 이름');
    await window.fill('회사 이름', '콘토소 주식회사');
    await window.fill('메모', '첫 줄\n둘째 줄');
    await window.fill('기한', '2026-12-24');
    await window.fill('사용자 수', '12');
    await window.choose('동의', '고객 계약에 동의했습니다');
    await window.choose('국가', '대한민국');
    await window.choose('도시', '부산');
    await window.choose('종류', '기존');
    await window.choose('제품', 'Microsoft 365');
    await window.choose('제품', 'Azure');
    await window.press('저장');
    await window.waitForText('콘토소 주식회사 고객을 추가했습니다');
    await mkdir('.shots', { recursive: true });
    await window.screenshot('.shots/playground.png');

    assert.equal(bot.received.find((activity) => activity.type === 'message')?.text, '고객 추가');
    assert.deepEqual(pressed, {
      verb: 'customer.add.submit',
      data: {
        draft: '7',
        name: '콘토소 주식회사',
        note: '첫 줄\n둘째 줄',
        due: '2026-12-24',
        seats: '12',
        agreed: 'true',
        country: 'KR',
        city: 'busan',
        kind: 'known',
        products: 'm365,azure',
      },
    });
    assert.equal(await window.page.locator('.ac-adaptiveCard').count(), 1);
  });
});
