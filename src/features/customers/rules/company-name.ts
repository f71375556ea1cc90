import { parse } from 'tldts';
import { isLegalFormAlone } from '../../../directory/legal-forms.ts';
import { cleanText } from '../../../shared/clean-text.ts';
import { type Finding, finding } from './finding.ts';

/** Microsoft publishes no limit; this is ours, below the 256 that a directory's display name can hold. */
export const COMPANY_NAME_MAX = 200;

/** Endings that are top-level domains by now, but in a company's name ("Co.Ltd") are its legal form. */
const ALSO_LEGAL_FORMS: ReadonlySet<string> = new Set([
  'ltd',
  'inc',
  'llc',
  'gmbh',
  'srl',
  'sarl',
  'company',
  'limited',
]);

/**
 * Microsoft's rules for company names (validate-names-addresses): refusals as errors, at most one; what Partner Center
 * only warns of as warnings.
 */
export function checkCompanyName(name: string): readonly Finding[] {
  const text = cleanText(name);
  const refusal = refuse(text);
  return refusal ? [refusal] : warn(text);
}

function refuse(text: string): Finding | undefined {
  if (text === '') return finding('companyName', 'required');
  if (text.length > COMPANY_NAME_MAX) return finding('companyName', 'tooLong', { max: COMPANY_NAME_MAX });
  if (isLegalFormAlone(text)) return finding('companyName', 'companyName.legalFormOnly', { name: text });
  if (!/[\p{L}\p{N}]/u.test(text)) return finding('companyName', 'companyName.onlySymbols');
  if ([...text].length === 1) return finding('companyName', 'companyName.singleCharacter');
  return undefined;
}

function warn(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const ending = topLevelDomain(text);
  if (ending) findings.push(finding('companyName', 'companyName.topLevelDomain', { ending }));
  const [character = '', ...others] = text;
  if (others.length >= 2 && others.every((other) => other === character)) {
    findings.push(finding('companyName', 'companyName.repeatedCharacter', { character }));
  }
  if (/^[\p{L}\p{N}](?: [\p{L}\p{N}])+$/u.test(text))
    findings.push(finding('companyName', 'companyName.spacedCharacters'));
  return findings;
}

/** The ending (".com", ".한국") of the first word that looks like a domain. */
function topLevelDomain(text: string): string | undefined {
  for (const word of text.normalize('NFKC').split(/[^\p{L}\p{M}\p{N}.-]+/u)) {
    const host = word.replace(/^[.-]+/u, 'x.').replace(/[.-]+$/u, '');
    const { isIcann, publicSuffix } = parse(host);
    const label = publicSuffix?.split('.').at(-1);
    if (isIcann && label && host.includes('.') && !ALSO_LEGAL_FORMS.has(label)) return `.${publicSuffix}`;
  }
  return undefined;
}
