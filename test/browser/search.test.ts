import assert from 'node:assert/strict';
import { PLAYERS } from '../../src/tryout/people.ts';
import { openStage, type Stage } from '../support/tryout-stage.ts';

const [minji] = PLAYERS;

describe('Searching from the compose box of the Playground', () => {
  let stage: Stage;

  before(async () => {
    stage = await openStage();
  });

  after(() => stage?.close());

  it('finds a customer by its other name, and puts its card, without the contact, into the message', async () => {
    const { page } = await stage.opens(minji);
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
