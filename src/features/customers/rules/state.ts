import { cleanText } from '../../../shared/clean-text.ts';
import { findCountry, type State } from './countries.ts';
import { type Checked, finding } from './finding.ts';

export const STATE_MAX = 100;

/** "캘리포니아주" is also said "캘리포니아", "東京都" "東京". */
const KIND_SUFFIX = /(?:준주|주|현|도|부|성|시|県|府|都|省|市|縣)$/u;

/**
 * The state, province, prefecture or 시·도 of an address. Where the country's list is known, it is found by code, by
 * English, Korean or local name or by short name, and `value` is its code; elsewhere `value` is what was typed.
 */
export function checkState(state: string, country: string): Checked {
  const facts = findCountry(country);
  const text = cleanText(state);
  if (text === '') return { findings: facts?.required.includes('S') ? [finding('state', 'required')] : [] };
  if (!facts?.state) return { findings: [] };
  if (text.length > STATE_MAX) return { findings: [finding('state', 'tooLong', { max: STATE_MAX })] };
  if (!facts.states) return { findings: [], value: text };
  const value = findState(text, facts.states);
  return value ? { findings: [], value } : { findings: [finding('state', 'state.unknown')] };
}

function findState(text: string, states: readonly State[]): string | undefined {
  const wanted = fold(text);
  const exact = states.find((state) => fullNames(state).includes(wanted));
  if (exact) return exact.code;
  const [near, ...more] = states.filter((state) => shortNames(state).includes(wanted));
  return more.length === 0 ? near?.code : undefined;
}

function fullNames({ code, en, ko, local, aliases = [] }: State): readonly string[] {
  return [code, en, ko, ...(local ? [local] : []), ...aliases].map(fold);
}

function shortNames({ ko, local = '' }: State): readonly string[] {
  return [ko, local].map((name) => fold(name.replace(KIND_SUFFIX, ''))).filter((name) => name.length > 1);
}

/** Case, accents, spaces and hyphens do not count. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}
