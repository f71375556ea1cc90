import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../src/shared/locale.ts';
import { hostConfig } from './host-config.ts';
import { emptyPage } from './page.ts';
import type { ShotCard } from './shot-card.ts';
import type { Theme } from './theme.ts';

/** One way of looking at the cards. `width` is that of a card, in CSS pixels. */
export interface View {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly width: number;
}

/** Something wrong that a machine can see. */
export interface Finding {
  readonly file: string;
  readonly problem: string;
}

const require = createRequire(import.meta.url);
const SCRIPTS = [
  require.resolve('adaptivecards/dist/adaptivecards.min.js'),
  require.resolve('markdown-it/browser'),
  join(import.meta.dirname, 'in-page.js'),
];

/** Where a card's dates belong: `{{DATE(…)}}` is drawn in the viewer's zone. */
const CLIENTS: Readonly<Record<Locale, { readonly locale: string; readonly timezoneId: string }>> = {
  en: { locale: 'en-US', timezoneId: 'America/New_York' },
  ko: { locale: 'ko-KR', timezoneId: 'Asia/Seoul' },
};

/** How wide a contact sheet is, and how many cards stand on one: few enough to be read on a screen. */
const SHEET_WIDTH = 1960;
const CARDS_ON_SHEET: Readonly<Record<number, number>> = { 600: 6, 320: 15 };

/**
 * Writes a picture of each card in a view to `folder` (`<card>.<locale>.<theme>.<width>.png`) and contact sheets of all
 * of them (`sheet-<n>.…png`). Returns what is wrong with the cards.
 */
export async function shoot(
  browser: Browser,
  folder: string,
  cards: readonly ShotCard[],
  view: View,
): Promise<readonly Finding[]> {
  const { locale, theme, width } = view;
  const suffix = `${locale}.${theme.name}.${width}.png`;
  const context = await browser.newContext({ ...CLIENTS[locale], viewport: { width: width + 32, height: 800 } });
  const page = await context.newPage();
  await page.setContent(emptyPage(theme, width));
  for (const path of SCRIPTS) await page.addScriptTag({ content: await readFile(path, 'utf8') });

  const findings: Finding[] = [];
  for (const card of cards) {
    const file = `${card.name}.${suffix}`;
    const problems = await draw(page, [card], theme);
    findings.push(...problems.map((problem) => ({ file, problem })));
    await page.locator('#cards').screenshot({ path: join(folder, file) });
  }
  await page.setViewportSize({ width: SHEET_WIDTH, height: 800 });
  const onOne = CARDS_ON_SHEET[width] ?? 6;
  for (let first = 0; first < cards.length; first += onOne) {
    await draw(page, cards.slice(first, first + onOne), theme);
    await page.screenshot({ path: join(folder, `sheet-${first / onOne + 1}.${suffix}`), fullPage: true });
  }
  await context.close();
  return findings;
}

async function draw(page: Page, cards: readonly ShotCard[], theme: Theme): Promise<string[]> {
  const call = `drawCards(${JSON.stringify(cards)}, ${JSON.stringify(hostConfig(theme))})`;
  const drawn = (await page.evaluate(call)) as { problems: string[] }[];
  return drawn.flatMap(({ problems }) => problems);
}
