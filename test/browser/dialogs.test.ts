import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { PLAYERS } from '../../src/tryout/people.ts';
import type { PlaygroundPage } from '../support/playground.ts';
import { openStage, type Stage } from '../support/tryout-stage.ts';

const [minji] = PLAYERS;
const MESSAGE = 'New lead: Northwind Traders, contact Nancy Davolio, nancy@northwind.com';
/** Nobody goes there: only what the link looks like counts. */
const PUBLIC_URL = 'http://localhost:3978';

describe('Dialogs and links in the Playground', () => {
  let stage: Stage;
  let window: PlaygroundPage;
  let page: Page;

  before(async () => {
    stage = await openStage({ PUBLIC_URL });
    window = await stage.opens(minji);
    page = window.page;
    await page.getByText('Group chat', { exact: true }).first().click();
  });

  after(() => stage?.close());

  async function opensFromMessage(text: string): Promise<void> {
    await window.say(text);
    const message = page.getByText(text, { exact: true }).last();
    await message.hover();
    await page.getByRole('button', { name: 'Show more information' }).last().click();
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await page.getByPlaceholder('Input command id').fill('referral.add');
    await page.getByRole('button', { name: 'Create' }).click();
  }
  /** Escape counts for nothing while the Playground waits for the answer, or while the focus is nowhere. */
  async function closes(dialog: Locator): Promise<void> {
    const isHidden = () =>
      dialog.waitFor({ state: 'hidden', timeout: 1_000 }).then(
        () => true,
        () => false,
      );
    for (let tries = 0; tries < 10; tries++) {
      await dialog.press('Escape');
      if (await isHidden()) return;
    }
    await dialog.waitFor({ state: 'hidden' });
  }
  const button = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });

  it('makes a referral of a message, in a dialog, and puts its card, without the contact, into the message', async () => {
    await opensFromMessage(MESSAGE);
    await button('추천 등록').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Northwind Traders 추천을 등록했습니다').waitFor();
    assert.match(await dialog.innerText(), /nancy@northwind\.com/);
    await button('대화에 카드 넣기').click();
    await dialog.waitFor({ state: 'hidden' });
    const card = page.locator('.ac-adaptiveCard').last();
    await card.getByText('Northwind Traders').first().waitFor();
    assert.doesNotMatch(await card.innerText(), /@/);
    await page.getByRole('button', { name: 'Send Message' }).click();
    await page.getByText('Send a card').first().waitFor();
  });

  it('opens for the next message anew', async () => {
    await opensFromMessage('New lead: Fabrikam Ltd, ann@fabrikam.com');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '취소' }).waitFor();
    assert.equal(await dialog.getByLabel('회사').first().inputValue(), 'Fabrikam Ltd');
    // Cancelled, Teams closes it by the empty answer; the Playground leaves that to the person.
    await button('취소').click();
    await closes(dialog);
  });

  it('makes the card that everybody may see of the link at the foot of a card', async () => {
    const card = page.locator('.ac-adaptiveCard').last();
    const link = await card.getByRole('link', { name: '이 카드의 링크' }).getAttribute('href');
    assert.match(link ?? '', /^http:\/\/localhost:3978\/open\/referral\/[\w-]+$/);
    await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
    await page.getByText('Link Unfurling').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Enter an URL').fill(link ?? '');
    await dialog.getByText('Northwind Traders').first().waitFor();
    assert.doesNotMatch(await dialog.innerText(), /@/);
  });
});
