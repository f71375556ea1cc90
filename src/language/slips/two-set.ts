/** The keys of the Korean two-set keyboard: how a syllable is typed, and what typed keys make. */
const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const PAIRS =
  'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'.split(
    ' ',
  );
const apart = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.slice(1)]));
const together = new Map(PAIRS.map((pair) => [pair.slice(1), pair.charAt(0)]));

const FIRST = 0xac00;
const LAST = 0xd7a3;

/** The keys that type a text, one letter each: 관 is ㄱㅗㅏㄴ. */
export function keysOf(text: string): string {
  let keys = '';
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code < FIRST || code > LAST) {
      keys += apart.get(sign) ?? sign;
      continue;
    }
    const at = code - FIRST;
    const vowel = VOWELS.charAt(Math.floor(at / 28) % 21);
    const tail = at % 28 === 0 ? '' : TAILS.charAt(at % 28);
    keys += LEADS.charAt(Math.floor(at / 588)) + (apart.get(vowel) ?? vowel) + (apart.get(tail) ?? tail);
  }
  return keys;
}

const isVowel = (key: string): boolean => key !== '' && VOWELS.includes(key);

/** The letters at `at` as one: two keys where they make one letter that fits, or else the first alone. */
function letterAt(keys: string, at: number, fits: (end: number) => boolean): string {
  const pair = together.get(keys.slice(at, at + 2));
  return pair !== undefined && fits(at + 2) ? pair : keys.charAt(at);
}

const width = (letter: string): number => apart.get(letter)?.length ?? letter.length;

/** The text that typed keys make; what joins no syllable stays a loose letter. */
export function textOf(keys: string): string {
  let text = '';
  let at = 0;
  while (at < keys.length) {
    const lead = LEADS.indexOf(keys.charAt(at));
    if (lead < 0 || !isVowel(keys.charAt(at + 1))) {
      text += keys.charAt(at);
      at += 1;
      continue;
    }
    const vowel = letterAt(keys, at + 1, () => true);
    at += 1 + width(vowel);
    const closes = (end: number): boolean => !isVowel(keys.charAt(end));
    let tail = 0;
    const letter = at < keys.length && closes(at + 1) ? letterAt(keys, at, closes) : '';
    if (letter !== '' && TAILS.indexOf(letter) > 0) {
      tail = TAILS.indexOf(letter);
      at += width(letter);
    }
    text += String.fromCharCode(FIRST + lead * 588 + VOWELS.indexOf(vowel) * 28 + tail);
  }
  return text;
}

const ROWS: readonly (readonly [keys: string, shift: number])[] = [
  ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 0],
  ['ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 0.25],
  ['ㅋㅌㅊㅍㅠㅜㅡ', 0.75],
];
const SHIFTED = new Map(
  [...'ㅃㅂㅉㅈㄸㄷㄲㄱㅆㅅㅒㅐㅖㅔ'.matchAll(/../gu)].map(([pair]) => [pair.charAt(0), pair.charAt(1)]),
);
const places = new Map(
  ROWS.flatMap(([keys, shift], row) => [...keys].map((key, index) => [key, [index + shift, row]] as const)),
);
const ALIKE =
  /ㅐㅔ|ㅔㅐ|ㅗㅓ|ㅓㅗ|ㅓㅕ|ㅕㅓ|ㄱㅋ|ㅋㄱ|ㄷㅌ|ㅌㄷ|ㅂㅍ|ㅍㅂ|ㅈㅊ|ㅊㅈ|ㅏㅑ|ㅑㅏ|ㅗㅛ|ㅛㅗ|ㅜㅠ|ㅠㅜ|ㅁㅇ|ㅇㅁ/u;

/** Whether one key is easily typed for the other: it lies beside it, differs by Shift, or sounds like it. */
export function areConfused(one: string, other: string): boolean {
  const [here, there] = [places.get(SHIFTED.get(one) ?? one), places.get(SHIFTED.get(other) ?? other)];
  if (here === undefined || there === undefined) return false;
  const [across, down] = [Math.abs(here[0] - there[0]), Math.abs(here[1] - there[1])];
  return (across <= 1.1 && down <= 1 && across + down < 1.9) || ALIKE.test(one + other);
}
