/** The words that Microsoft refuses as a whole company name (Partner Center, validate-names-addresses, since 2021-09-22). */
export const MICROSOFT_LEGAL_FORMS: ReadonlySet<string> = new Set(
  `c p a|c.p.a.|c. p. a.|l.l.p.|l. l. p.|l l p|l l c|l. l. c.|l.l.c.|corp.|corp|corporation|llc|llc.|llp|llp.|inc
|incorporated|limited|ltd|ltd.|pty|pty ltd|pte ltd|private limited|pvt|pvt ltd|zrt|ooo|gmbh|plc|wll|lda|sarl|kft|sdn bhd`
    .replaceAll('\n', '')
    .split('|'),
);

/** Korean, Japanese and Chinese forms: written before or after the name, often without a space. Longest first. */
const EAST_ASIAN = [
  '유한책임회사',
  '주식회사',
  '유한회사',
  '합자회사',
  '합명회사',
  '사단법인',
  '재단법인',
  '株式会社',
  '有限会社',
  '合同会社',
  '股份有限公司',
  '有限责任公司',
  '有限公司',
] as const;
/** What stands in brackets for them: (주), (유), （株）; ㈜ becomes (주) by NFKC. */
const BRACKETED = /\(\s?(?:주|유|합|재|사|株|有|同)\s?\)/gu;

/** Forms after the name, as words without dots; several words stand as one phrase. */
const TRAILING: ReadonlySet<string> = new Set(
  `co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|lp|plc|pllc|pty|pte|pvt|private|wll|bhd|sdn bhd|gmbh|mbh|ag|kg
|ohg|ug|se|sa|sas|sarl|sàrl|srl|spa|snc|sl|slu|bv|nv|vof|ab|as|asa|aps|oy|oyj|oü|sia|uab|zrt|kft|nyrt|bt|doo|dd|sro
|spol s ro|sp z oo|sp zoo|ooo|lda|ltda|sa de cv|s de rl de cv|tbk|kk`
    .replaceAll('\n', '')
    .split('|'),
);
const LEADING: ReadonlySet<string> = new Set(['pt', 'ооо', 'оао', 'зао', 'пао', 'ао', 'тов', 'тоо']);
const LONGEST_PHRASE = 5;

/** Whether the name (cleaned) is a legal form and nothing else. Korean forms are refused as our own extension of Microsoft's list. */
export function isLegalFormAlone(name: string): boolean {
  const lower = name.toLowerCase();
  if (MICROSOFT_LEGAL_FORMS.has(lower)) return true;
  const plain = lower.normalize('NFKC').replaceAll(' ', '');
  const rest = plain.replace(BRACKETED, '');
  return rest === '' ? plain !== '' : EAST_ASIAN.some((form) => form === rest);
}

/** The words of a company name in lower case, without dots, punctuation and legal forms; never none when it has a letter or digit. */
export function coreWords(name: string): readonly string[] {
  const text = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(BRACKETED, ' ')
    .replace(/['’]/gu, '')
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:\. ?\p{L})+\.?(?![\p{L}\p{N}])/gu, (dotted) => dotted.replace(/[. ]/gu, ''));
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const named = words.filter((word) => !EAST_ASIAN.some((form) => form === word));
  return withoutAffixes(withoutPhrases(named.length > 0 ? named : words));
}

function withoutPhrases(words: readonly string[]): readonly string[] {
  const [first, ...others] = words;
  if (first !== undefined && others.length > 0 && LEADING.has(first)) return withoutPhrases(others);
  for (let count = Math.min(LONGEST_PHRASE, words.length - 1); count > 0; count--) {
    if (TRAILING.has(words.slice(-count).join(' '))) return withoutPhrases(words.slice(0, -count));
  }
  return words;
}

function withoutAffixes(words: readonly string[]): readonly string[] {
  const last = words.length - 1;
  return words.map((word, index) => {
    const core = index === 0 ? withoutAhead(word) : word;
    return index === last ? withoutBehind(core) : core;
  });
}

function withoutAhead(word: string): string {
  const form = EAST_ASIAN.find((candidate) => word.startsWith(candidate) && word !== candidate);
  return form ? withoutAhead(word.slice(form.length)) : word;
}

function withoutBehind(word: string): string {
  const form = EAST_ASIAN.find((candidate) => word.endsWith(candidate) && word !== candidate);
  return form ? withoutBehind(word.slice(0, -form.length)) : word;
}
