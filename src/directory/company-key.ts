import { cleanText } from '../shared/clean-text.ts';
import { coreWords } from './legal-forms.ts';

/** A real name needs one or two: words that close up can form a legal form anew. The bound is for what is no name. */
const ROUNDS = 10;

/**
 * The key by which two spellings of one company meet: compatibility forms, case, spaces, punctuation and legal forms
 * (주식회사, (주), ㈜, Inc., Ltd., GmbH …) do not count. Idempotent; empty only when the name shows nothing at all.
 */
export function companyKey(name: string): string {
  let key = round(name);
  for (let count = 0; count < ROUNDS; count++) {
    const next = round(key);
    if (next === key) break;
    key = next;
  }
  return key;
}

/** Whether two names are those of one company. */
export function isSameCompany(one: string, other: string): boolean {
  const key = companyKey(one);
  return key !== '' && key === companyKey(other);
}

function round(name: string): string {
  const clean = cleanText(name);
  return coreWords(clean).join('') || cleanText(clean.normalize('NFKC').toLowerCase()).replaceAll(' ', '');
}
