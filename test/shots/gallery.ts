import { readFile } from 'node:fs/promises';
import type { JsonObject } from '../../src/shared/json.ts';
import { LOCALES } from '../../src/shared/locale.ts';
import type { ShotCard } from './shot-card.ts';

const SAMPLES = ['sample-form', 'sample-list'];

/**
 * The cards that `npm run shots` renders: every card in both languages, in the order in which they are to stand on the
 * contact sheets. To add one, build it as the feature does (with data that shows it full, empty and at its worst: long
 * names, all errors at once) and append `{ name, locale, content }` for each locale.
 *
 * The samples are fixtures of the renderer itself: everything that a card can hold, not cards of the assistant.
 */
export async function gallery(): Promise<readonly ShotCard[]> {
  return await Promise.all(SAMPLES.flatMap((name) => LOCALES.map((locale) => sample(name, locale))));
}

async function sample(name: string, locale: ShotCard['locale']): Promise<ShotCard> {
  const file = new URL(`./samples/${name}.${locale}.json`, import.meta.url);
  return { name, locale, content: JSON.parse(await readFile(file, 'utf8')) as JsonObject };
}
