import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LOCALES } from '../../src/shared/locale.ts';
import { openBrowser } from '../support/browser.ts';
import { gallery } from './gallery.ts';
import { type Finding, shoot } from './shoot.ts';
import { THEMES } from './theme.ts';

/** Cards of a chat on a desktop, and on a phone. */
const WIDTHS = [600, 320];
const FOLDER = resolve('.shots/cards');

/** Tours may be named: `npm run shots -- tasks people`. */
const cards = await gallery(process.argv.slice(2));
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await openBrowser();
const findings: Finding[] = [];
try {
  for (const locale of LOCALES) {
    const ours = cards.filter((card) => card.locale === locale);
    for (const theme of THEMES) {
      for (const width of WIDTHS) findings.push(...(await shoot(browser, FOLDER, ours, { locale, theme, width })));
    }
  }
} finally {
  await browser.close();
}

for (const { file, problem } of findings) process.stderr.write(`${file}: ${problem}\n`);
process.stdout.write(
  `${cards.length} cards, light and dark, wide and narrow: ${FOLDER} (sheet-*.png shows many at once)\n`,
);
if (findings.length > 0) process.exitCode = 1;
