import { DEMONYMS, PLACE_ALIASES } from '../lexicon/places.ts';
import { overlaps, type Span } from '../read/piece.ts';

const byName = new Map<string, string>();
const codes = new Set<string>();

function fill(): void {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const korean = new Intl.DisplayNames('ko', { type: 'region', fallback: 'none' });
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      // Not countries: groupings, reserved and pseudo codes that the platform names too.
      if (
        [
          'EU',
          'EZ',
          'UN',
          'ZZ',
          'XA',
          'XB',
          'QO',
          'UK',
          'AC',
          'CP',
          'CQ',
          'DG',
          'EA',
          'IC',
          'TA',
          'AN',
          'BU',
          'CS',
          'DD',
          'FX',
          'NT',
          'SU',
          'TP',
          'YD',
          'YU',
          'ZR',
          'DY',
          'HV',
          'NH',
          'RH',
          'VD',
        ].includes(code)
      )
        continue;
      const name = english.of(code);
      if (name === undefined) continue;
      codes.add(code);
      byName.set(name.toLowerCase(), code);
      const ko = korean.of(code);
      if (ko !== undefined) byName.set(ko.replaceAll(' ', ''), code);
    }
  }
  for (const [code, names] of Object.entries(PLACE_ALIASES))
    for (const name of names.split(',')) byName.set(name.trim(), code);
  // Names that are everyday words or given names, too.
  for (const name of [
    'jersey',
    'guam',
    'niger',
    'mali',
    'togo',
    'chad',
    'oman',
    '기니',
    '말리',
    '차드',
    '토고',
    '몰디브',
    '타이',
    '가나',
    '통가',
    '괌',
    '니제르',
    '오만',
    '요르단',
    '사모아',
    '수단',
  ])
    byName.delete(name);
}
fill();

const LATIN = [...byName.keys()]
  .filter((name) => /^[\p{Script=Latin}]/u.test(name))
  .sort((one, other) => other.length - one.length);
const HANGUL = [...byName.keys()]
  .filter((name) => /^[가-힣]/u.test(name))
  .sort((one, other) => other.length - one.length);
/** The names of one English word, long enough to be known with a slip in them. */
export const COUNTRY_WORDS: readonly string[] = LATIN.filter((name) => /^\p{L}{5,}$/u.test(name));
const literally = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const LATIN_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}'-])(?:${LATIN.map(literally).join('|')})(?![\\p{Script=Latin}\\p{N}])`,
  'giu',
);
const HANGUL_NAME = new RegExp(
  `(?<![가-힣\\p{L}\\p{N}])(?:${HANGUL.map(literally).join('|')})(?=$|[^가-힣]|(?:에|의|에서|쪽|쪽에|쪽의|쪽고객[가-힣]*|쪽거래처[가-힣]*|쪽업체[가-힣]*|이고|이에요|입니다|이야|이요|예요|이예요|입니까|인데요|인데|임|으로|로|은|는|이|가|을|를|도|에만|만|에는|에도|국적|지역|소재|에서만|고객|회사|거래처|기업|법인|업체|이랑|하고|와|과|에게|에있는|에 있는)(?![가-힣])|고객[가-힣]*|에있는[가-힣]*|거래처[가-힣]*|회사[가-힣]*)`,
  'gu',
);
const CODE = /(?<![\p{L}\p{N}.@&-])([A-Z]{2})(?![\p{L}\p{N}.@&-]|\.\p{L})/gu;
const LOWER_CODE =
  /(?:\b(?:in|from|country|country:|market|region)\s|,\s?)(kr|jp|us|de|fr|gb|uk|cn|sg|vn|th|au|ca|nl|es|br|tw|hk)(?=\s*(?:$|[,.;!?)]))/gu;
const US_WORD = /(?:\b(?:in|from) the |\bcountry:? |, )(us)\b/giu;
const DEMONYM = new RegExp(
  `(?<![\\p{L}])(${Object.keys(DEMONYMS)
    .sort((one, other) => other.length - one.length)
    .join(
      '|',
    )})(?=\\s(?:customers?|clients?|accounts?|companies|company|firms?|tenants?|businesses|ones|market|customer|partners?)(?![\\p{L}]))`,
  'giu',
);
/** Codes that are everyday words or abbreviations in capitals: only where a country is expected. */
const DOUBTFUL = new Set([
  'IT',
  'IN',
  'US',
  'NO',
  'IS',
  'TO',
  'ME',
  'MY',
  'AM',
  'AT',
  'BE',
  'DO',
  'SO',
  'AS',
  'AD',
  'AI',
  'AG',
  'SA',
  'SE',
  'PM',
  'ID',
  'PC',
  'TV',
  'CC',
  'CO',
  'HR',
  'PR',
  'QA',
  'MS',
  'MR',
  'LA',
  'IM',
  'CV',
  'ST',
  'VC',
  'BI',
  'GO',
  'BB',
  'PS',
  'NE',
  'SK',
  'LG',
  'KT',
  'GS',
  'CJ',
  'LS',
  'DB',
  'HD',
  'KG',
  'AL',
  'BO',
  'MO',
  'AX',
]);

export interface Place extends Span {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** A name in full; a code may be part of something else. */
  readonly sure: boolean;
}

/** Countries in the utterance, by name in English or Korean, adjective or code. "in", "it" and "us" alone are none. */
export function findCountries(text: string, taken: readonly Span[]): readonly Place[] {
  const found: Place[] = [];
  const put = (start: number, value: string, code: string | undefined, sure: boolean): void => {
    const span = { start, end: start + value.length };
    if (
      code === undefined ||
      taken.some((other) => overlaps(other, span)) ||
      found.some((other) => overlaps(other, span))
    )
      return;
    found.push({ ...span, code, sure });
  };
  for (const match of text.matchAll(LATIN_NAME)) put(match.index, match[0], byName.get(match[0].toLowerCase()), true);
  for (const match of text.matchAll(HANGUL_NAME)) put(match.index, match[0], byName.get(match[0]), true);
  for (const match of text.matchAll(DEMONYM)) put(match.index, match[0], DEMONYMS[match[0].toLowerCase()], true);
  for (const match of text.matchAll(US_WORD)) put(match.index + match[0].length - 2, match[1] ?? '', 'US', true);
  for (const match of text.matchAll(LOWER_CODE)) {
    const lower = match[1] ?? '';
    put(match.index + match[0].length - lower.length, lower, lower === 'uk' ? 'GB' : lower.toUpperCase(), true);
  }
  for (const match of text.matchAll(CODE)) {
    const code = match[1] === 'UK' ? 'GB' : (match[1] ?? '');
    const before = text.slice(0, match.index);
    const expected = /(?:\b(?:in|from|country|market|region|based in)[:\s]\s*|,\s*|\(\s*|국가[는:\s]*\s*)$/iu.test(
      before,
    );
    const known = codes.has(code) || code === 'GB';
    // In a Korean sentence "US" is no pronoun.
    const isMeant = expected || !DOUBTFUL.has(code) || (code === 'US' && /[가-힣]/u.test(text));
    if (known && isMeant) put(match.index, match[0], code, expected);
  }
  return found.sort((one, other) => one.start - other.start);
}
