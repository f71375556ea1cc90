import { getDomain } from 'tldts';
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

/** What is wrong with the settings that somebody typed. @param markets the country codes that can be chosen */
export function checkSettings(
  typed: Readonly<Record<string, string>>,
  markets: readonly string[],
): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const name = typed.legalName ?? '';
  if (!/\p{L}/u.test(name) || name.length > NAME_LIMIT) problems.push('legalName');
  if (!markets.includes(typed.market ?? '')) problems.push('market');
  if (!LOCALES.some((locale) => locale === typed.language)) problems.push('language');
  if (parseDomains(typed.domains ?? '').some((domain) => getDomain(domain) === null)) problems.push('domains');
  return problems;
}
