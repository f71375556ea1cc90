import { getDomain } from 'tldts';
import { findCountries } from '../../language/extract/country.ts';
import { isMarket } from '../../partner/markets.ts';
import { LOCALES } from '../../shared/locale.ts';

export type SettingsProblem = 'legalName' | 'market' | 'language' | 'domains';

const NAME_LIMIT = 200;

/** The mail domains that somebody typed: separated by commas, spaces or lines, an `@` before them forgiven. */
export function parseDomains(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^@/, ''));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The country that somebody typed, by name in either language or by code; undefined when it is no market of Partner Center. */
export function parseMarket(text: string): string | undefined {
  const code = findCountries(text, [])[0]?.code ?? text.trim().toUpperCase();
  return isMarket(code) ? code : undefined;
}

/** What is wrong with the settings that somebody typed. */
export function checkSettings(typed: Readonly<Record<string, string>>): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const name = typed.legalName ?? '';
  if (!/\p{L}/u.test(name) || name.length > NAME_LIMIT) problems.push('legalName');
  if (!parseMarket(typed.market ?? '')) problems.push('market');
  if (!LOCALES.some((locale) => locale === typed.language)) problems.push('language');
  if (parseDomains(typed.domains ?? '').some((domain) => getDomain(domain) === null)) problems.push('domains');
  return problems;
}
