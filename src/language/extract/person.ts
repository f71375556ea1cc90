import { COMPANY_WORDS } from '../lexicon/company-words.ts';
import { GIVEN_NAMES, GIVEN_NAMES_KO, SURNAMES } from '../lexicon/given-names.ts';
import { COMPANY_END } from '../lexicon/particles.ts';

const KOREAN_NAME = new RegExp(`^(?:[${SURNAMES}][가-힣]{2}|(?:남궁|황보|제갈|선우|독고|사공)[가-힣]{1,2})$`, 'u');

/** Whether a name looks like a person's: a Korean full name, or one that begins with a frequent given name. */
export function isPersonName(name: string): boolean {
  if (GIVEN_NAMES_KO.has(name)) return true;
  if (KOREAN_NAME.test(name)) return !COMPANY_END.test(name);
  const parts = name.toLowerCase().split(' ');
  if (parts.length > 3 || parts.slice(1).some((part) => COMPANY_WORDS.has(part))) return false;
  return GIVEN_NAMES.has(parts[0] ?? '');
}
