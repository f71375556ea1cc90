import { isPersonName } from '../extract/person.ts';
import { SURNAMES } from '../lexicon/given-names.ts';
import { COMPANY_END, COMPANY_TAIL } from '../lexicon/particles.ts';
import { isThingKo } from '../lexicon/things.ts';
import { segment } from '../read/korean.ts';
import { nameByForm } from '../read/name-by-form.ts';
import { joined } from '../read/phrases.ts';
import type { Word } from '../read/words.ts';
import { type Match, OURS, slipsAt } from './slip-targets.ts';
import { keysOf, textOf } from './two-set.ts';

/** A mistyped word and what it was taken for. */
export interface Slip {
  readonly word: Word;
  readonly to: string;
}

/** Two keys that sound like two others: 철훼 for 철회. */
const SOUNDS = [
  ['ㅜㅔ', 'ㅗㅣ'],
  ['ㅗㅐ', 'ㅗㅣ'],
  ['ㅜㅣ', 'ㅗㅣ'],
  ['ㅗㅣ', 'ㅜㅔ'],
  ['ㅡㅣ', 'ㅣ'],
] as const;

const COMMON = new Set(syllablesOfStandard());

/** The 2,350 syllables of the Korean standard KS X 1001: what lies outside of them is hardly ever typed on purpose. */
function syllablesOfStandard(): readonly string[] {
  const decoder = new TextDecoder('euc-kr');
  return Array.from({ length: 25 }, (_, row) => row + 0xb0).flatMap((row) =>
    Array.from({ length: 94 }, (_, cell) => decoder.decode(new Uint8Array([row, cell + 0xa1]))),
  );
}

const isOdd = (text: string): boolean => [...text].some((sign) => !COMMON.has(sign));

/** Whether a word is a command word of ours, alone or with an ending. */
function isOurs(word: string): boolean {
  const { morphs } = segment(word);
  const stem = morphs[0]?.stem;
  return (
    morphs.length === 1 &&
    stem !== undefined &&
    stem.text.length > 1 &&
    stem.concepts.some((concept) => OURS.includes(concept))
  );
}

/** How many syllables of a word say nothing here. */
function unknownIn(text: string): number {
  return segment(text).morphs.reduce(
    (sum, { start, end, stem }) =>
      sum + (stem === undefined || stem.concepts.every((concept) => concept === 'elsewhere') ? end - start : 0),
    0,
  );
}

/** Behind these a name is announced. */
const LABEL =
  /^(?:고객|고객사|회사|회사명|업체|담당자?|이름|성함|이름은|담당자는|담당은|연락처|회사명은|회사는|고객명|고객명은)$/u;
const COMPANY_SAID = new RegExp(
  `(?:${COMPANY_TAIL})(?:을|를|이|가|은|는|와|과|의|에|에게|한테|로|으로|이랑|랑|하고)?$`,
  'u',
);
/** "두레라는", "이름에 두레가 들어가는", "두레로 시작하는": what a list is searched for. */
const NAMED = /(?:이?라는|이?란|이?라고)$/u;
const SEARCHED = /^(?:들어가|들어간|들어있|포함|시작|끝나|라는|이라는|검색|찾)/u;

const isNamed = (words: readonly Word[], index: number): boolean =>
  NAMED.test(words[index]?.text ?? '') || SEARCHED.test(words[index + 1]?.text ?? '');

/** Two words behind this are one person's name: 담당자는 다나카 유이. */
const OWNER = /^(?:담당자?|성함)[은는이가]$/u;
/** A full name with its title: 최은이씨에게. */
const TITLED = new RegExp(`^[${SURNAMES}][가-힣]{2}(?:씨|님)`, 'u');

/** A command that ends in such a word has its name behind it. */
const ACTION = /^(?:추가|등록|신규|수정|수락|거절|승인|취소|철회|종료|해지|보내|조회)/u;
const CUSTOMERS = /^(?:고객|거래처|업체|쪽|회사)/u;
/** What is spoken of most: near these even the first word is a slip. */
const TOP = /^(?:고객|초대|추천|승인|관계|권한|역할|이력|설정|알림)/u;
const OF_NAMES = /^(?:에게|한테|께|와|과|이랑|랑|의)/u;
const HADA_LIKE = /^(?:해|하|할|합|했|한|됐|되|돼|부탁|시켜|시키|드려|드립|좀)/u;
const VERBAL =
  /^(?:해|하|할|합|했|한|됐|되|돼|줘|주|드|부탁|시|요|달|라|서|고|려|면|지|ㄹ|야|었|았|습|겠|을|는|던|자|기|게|볼|봐|싶)/u;

/** The mistyped Korean words. A word of a phrase that is known as a whole ("없던 걸로") is none. */
export function mendWords(words: readonly Word[]): readonly Slip[] {
  const slips: Slip[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    const count = word?.script === 'hangul' ? joined(words, at) : 1;
    const to = word?.script === 'hangul' && count === 1 ? mendHangul(words, at) : undefined;
    if (word !== undefined && to !== undefined) slips.push({ word, to });
    at += count;
  }
  return slips;
}

/** The word as it was meant, one slip away from what was typed; undefined when it is known, a name, or too far off. */
function mendHangul(words: readonly Word[], index: number): string | undefined {
  const word = words[index]?.text ?? '';
  if (word.length < 2 && !isOdd(word)) return undefined;
  if (word.length > 24 || nameByForm(word) !== undefined || TITLED.test(word)) return undefined;
  const sounded =
    unknownIn(word) === 0
      ? undefined
      : SOUNDS.map(([one, other]) => textOf(keysOf(word).replaceAll(one, other))).find(
          (heard) => heard !== word && isOurs(heard),
        );
  if (sounded !== undefined) return sounded;
  const { morphs } = segment(word);
  const strange = morphs.filter(({ stem }) => stem === undefined);
  const first = strange[0];
  const last = strange.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const odd = isOdd(word);
  const unknown = word.slice(first.start, last.end);
  if (!odd && (isThingKo(unknown) || COMPANY_END.test(unknown) || COMPANY_SAID.test(word) || isNamed(words, index)))
    return undefined;
  const person = !odd && (isPersonName(unknown) || isPersonName(word));
  const keys = keysOf(word);
  const from = keysOf(word.slice(0, Math.max(0, first.start - 2))).length;
  const to = keysOf(word.slice(0, last.end)).length;
  const found = Array.from({ length: to - from }, (_, step) => slipsAt(keys, from + step)).flat();
  const tried = new Set<string>([word]);
  for (const match of found.sort((one, other) => rank(other) - rank(one))) {
    const meant = textOf(keys.slice(0, match.from) + match.target.keys + keys.slice(match.to));
    if (tried.size > 24) return undefined;
    if (tried.has(meant) || isOdd(meant)) continue;
    const front = textOf(keys.slice(0, match.from)).length;
    const rest = meant.slice(front + match.target.text.length);
    if (!isTrusted({ words, index, match, meant, rest, odd, person })) continue;
    tried.add(meant);
    if (unknownIn(match.target.place ? rest : meant) === 0) return meant;
  }
  return undefined;
}

const rank = ({ target, likely, isFirstKept }: Match): number =>
  target.keys.length +
  (isFirstKept ? 1 : 0) +
  (likely ? 4 : 0) +
  (target.ours ? 1.5 : 0) -
  (target.open ? 1 : 0) -
  (target.idle ? 2 : 0);

interface Doubt {
  readonly words: readonly Word[];
  readonly index: number;
  readonly match: Match;
  readonly meant: string;
  /** What follows the mended stretch in its word. */
  readonly rest: string;
  readonly odd: boolean;
  readonly person: boolean;
}

/** Whether a word is near a command word by a slip, and not by chance as a name may be. */
function isTrusted({ words, index, match, meant, rest, odd, person }: Doubt): boolean {
  const { target, likely, from } = match;
  const size = target.keys.length;
  const next = words[index + 1];
  const before = words[index - 1];
  const isLast = next === undefined || next.script === 'mark';
  if (target.open && rest !== '' && !VERBAL.test(rest)) return false;
  if (makesPhrase(words, index, meant)) return likely;
  if (target.idle || (!odd && OWNER.test(words[index - 2]?.text ?? ''))) return false;
  if (target.place) return likely && (odd || size > 6 || CUSTOMERS.test(next?.text ?? '') || /^(?:에|쪽)/u.test(rest));
  if (person) return likely && isLast && index > 0 && (target.open || VERBAL.test(target.text) || VERBAL.test(rest));
  if (odd) return likely || size > 6;
  // A word on its own is a command: a name alone asks for nothing.
  if (words.length === 1 && size > 3 && target.ours && !target.open) return likely || size > 4;
  const isAction = (target.open ? VERBAL : HADA_LIKE).test(rest) && index > 0;
  if (!likely) return size > 8 || (isAction && size > 4 && !target.open);
  if ((size > 6 || (size > 5 && target.ours)) && !target.open) return true;
  if (isAction || (target.open ? VERBAL : HADA_LIKE).test(rest)) return true;
  if (target.open) return false;
  if (from > 0) return true;
  if (isLast && index > 0) return target.ours && !ACTION.test(before?.text ?? '');
  if (before === undefined || before.script === 'mark') return TOP.test(target.text) && !isLast && !OF_NAMES.test(rest);
  return !LABEL.test(before.text) || TOP.test(target.text);
}

/** Whether the mended word makes a known phrase with the word before or behind it. */
function makesPhrase(words: readonly Word[], index: number, meant: string): boolean {
  const word = words[index];
  if (word === undefined) return false;
  const [before, next] = [words[index - 1], words[index + 1]];
  const mended = { ...word, text: meant };
  return (
    (next !== undefined && joined([mended, next], 0) > 1) ||
    (before !== undefined && joined([before, { ...mended, start: before.end + 1 }], 0) > 1)
  );
}

/** A run of letters that did not join, as it was meant ("보ㅕ줘" → 보여줘). */
export function mendRun(run: string): string | undefined {
  return mendHangul([{ text: run, lower: run, start: 0, end: run.length, index: 0, script: 'hangul' }], 0);
}
