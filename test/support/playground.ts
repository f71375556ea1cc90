import type { Browser, Locator, Page } from 'playwright-core';

/** How long a condition may take to come true. Measured on 2 cores: opening 2 s, an answer far below 1 s. */
const PATIENCE_MS = 15_000;

/** Tall enough for a form of ten fields without scrolling. */
const VIEWPORT = { width: 1280, height: 1200 };

/**
 * A person's window of a Microsoft 365 Agents Playground, driven as the person would. Every method waits for what it
 * needs (Playwright's own waiting, bounded) and throws when it does not come.
 *
 * The Playground's class names change with each build, save those of the card renderer, so it is found by:
 * - the conversation: `region` of the messages, each card in it `.ac-adaptiveCard`;
 * - a field: the `label` that holds its text (a required field's label has a second run, " *"), whose `for` is the id
 *   of the input, whatever kind it is drawn as;
 * - an option of a list: a `combobox` whose options appear at the end of the page while it is open; of radio buttons and
 *   check boxes: their labels inside the group;
 * - a button: its title; what is typed: the only Lexical editor; sent with `Send Message`.
 * - what the bot was told: the lines of the log panel ("installationUpdate 200").
 */
export interface PlaygroundPage {
  readonly page: Page;
  /** Types a message and sends it. */
  say(text: string): Promise<void>;
  /** The card that came last, as it is now: replaced cards are found anew. */
  lastCard(): Locator;
  /** Types into a text, number or date field (date: yyyy-mm-dd) of the last card, replacing what was there. */
  fill(label: string, value: string): Promise<void>;
  /** Picks an option of a list or of radio buttons, or ticks a box. `Input.Toggle`: its title is the option, and the label if it has none. */
  choose(label: string, option: string): Promise<void>;
  /** Presses a button of the last card. What it brings is to be waited for with `waitForText`. */
  press(title: string): Promise<void>;
  /** Waits until the last card contains a text. */
  waitForText(text: string): Promise<void>;
  /** Writes a picture (PNG) of the window. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a Playground's window; resolves when the bot has answered that it was installed. */
export async function openPlayground(browser: Browser, url: string): Promise<PlaygroundPage> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(PATIENCE_MS);
  await stayOnLoopback(page);
  await page.goto(url);
  await botWasTold(page);
  await page.getByTitle('Hide log panel').click();

  const editor = page.locator('[data-lexical-editor][role="textbox"]');
  const lastCard = () => page.locator('.ac-adaptiveCard').last();

  return {
    page,
    lastCard,
    say: async (text) => {
      await editor.fill(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
      await editor.filter({ hasNotText: /\S/ }).waitFor();
    },
    fill: async (label, value) => {
      await fill(page, await labelled(lastCard(), label), value);
    },
    choose: async (label, option) => {
      await choose(page, await labelled(lastCard(), label), option);
    },
    press: (title) => lastCard().getByRole('button', { name: title, exact: true }).click(),
    waitForText: (text) => lastCard().filter({ hasText: text }).waitFor(),
    screenshot: async (file) => {
      await page.screenshot({ path: file });
    },
    close: () => page.close(),
  };
}

async function botWasTold(page: Page): Promise<void> {
  try {
    for (const event of ['installationUpdate', 'conversationUpdate']) {
      await page
        .getByText(new RegExp(`^${event} \\d+$`))
        .first()
        .waitFor();
    }
  } catch (cause) {
    const [log] = await page.locator('body').allInnerTexts();
    throw new Error(`The Playground did not tell the bot that it was installed. Its page says:\n${log}`, { cause });
  }
}

/** The page asks a content network for its fonts; tests speak to this machine alone. */
async function stayOnLoopback(page: Page): Promise<void> {
  await page.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.abort(),
  );
}

/** The input that a label with exactly this text belongs to, wherever it is drawn. */
async function labelled(scope: Locator, text: string): Promise<Locator> {
  const label = scope.locator('label', { has: scope.page().getByText(text, { exact: true }) });
  return scope.locator(`[id="${await label.first().getAttribute('for')}"]`);
}

async function fill(page: Page, input: Locator, value: string): Promise<void> {
  await input.fill(value);
  // A date field opens its calendar, which hides the rest of the card from assistive technology, and from us.
  if ((await input.getAttribute('aria-haspopup')) === 'dialog') await page.keyboard.press('Escape');
}

async function choose(page: Page, input: Locator, option: string): Promise<void> {
  if ((await input.getAttribute('role')) === 'combobox') {
    await input.click();
    await page.getByRole('option', { name: option, exact: true }).click();
    return;
  }
  const box = (await input.getAttribute('type')) === 'checkbox' ? input : await labelled(input, option);
  await box.check();
}
