const SYLLABLES = 0xac00;
const FINALS = 28;
const VOWELS = 21;

/** Korean initials by the sound they stand for in names from abroad: 파 is "pa" and "fa", 바 is "ba" and "va", 라 is "ra" and "la". */
const INITIAL = 'k k n t t l m p p s s  c c c k t p h'.split(' ');
const MEDIAL = 'a e ya e o e yo e o wa we we yo u wo we wi yu  i i'.split(' ');
const FINAL_SOUNDS = ' k k k n n n t l l l l l l l l m p p t t n c c k t p t'.split(' ');

/** English spelling, longest first, by the same sounds. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/tion|sion/g, 'sn'],
  [/ng(?![aeiou])/g, 'n'],
  [/th/g, 's'],
  [/tch|ch|dg/g, 'c'],
  [/sh/g, 's'],
  [/ck|kh/g, 'k'],
  [/wh/g, 'w'],
  [/x/g, 'ks'],
  [/qu/g, 'kw'],
  [/c(?=[eiy])/g, 's'],
  [/[cgkq]/g, 'k'],
  [/[jz]/g, 'c'],
  [/[dt]/g, 't'],
  [/[bfpv]/g, 'p'],
  [/[rl]/g, 'l'],
  [/y/g, 'i'],
];

/** The weight of a sound's letters: a bare measure of how much there is to go by. */
export function weigh(sound: string): number {
  let weight = 0;
  for (const letter of sound) weight += weightOf(letter);
  return weight;
}

/**
 * How a name sounds, in a few letters, so that 파브리캄 and Fabrikam, 노스윈드 and Northwind meet. Koreans write names from
 * abroad by the rules of the National Institute of Korean Language (외래어 표기법): no f, v, r at the end of a syllable or
 * th, and ㅡ between consonants; those differences are left out. Hangul that stands in a Latin name is read as well.
 */
export function soundOf(name: string): string {
  return name
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => squeeze(latinSound(word.replace(/[가-힣]+/gu, koreanSound))))
    .join('');
}

function koreanSound(text: string): string {
  return [...text].map(syllableSound).join('').toUpperCase();
}

function syllableSound(syllable: string): string {
  const index = syllable.charCodeAt(0) - SYLLABLES;
  const initial = INITIAL[Math.floor(index / (VOWELS * FINALS))] ?? '';
  const medial = MEDIAL[Math.floor(index / FINALS) % VOWELS] ?? '';
  return initial + medial + (FINAL_SOUNDS[index % FINALS] ?? '');
}

/** Korean sounds stand in capitals meanwhile: English spelling does not hold for them. */
function latinSound(word: string): string {
  const plain = word.normalize('NFKD').replace(/[^a-zA-Z0-9]/gu, '');
  const spoken = plain
    .replace(/ture/g, 'CO')
    .replace(/(?<=[aeiou][^aeiou])e$/g, '')
    .replace(/(?<=[aeiou])r(?![aeiouyr])/g, '');
  return LATIN.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), spoken).toLowerCase();
}

function squeeze(sound: string): string {
  return sound.replace(/(.)\1+/g, '$1');
}

/** How heavy it weighs when two sounds differ in this letter: vowels are written in many ways. */
const weightOf = (letter: string | undefined): number => (letter && 'aeiouwyh'.includes(letter) ? 0.35 : 1);

/** ㅅ and ㅈ both stand for z, and for s between vowels. */
const isNear = (one: string, other: string | undefined): boolean => 'sc'.includes(one) && 'sc'.includes(other ?? '-');

/** How alike two sounds are: 1 the same, 0 nothing in common. An edit distance in which vowels weigh less. */
export function alike(one: string, other: string): number {
  const whole = Math.max(weigh(one), weigh(other));
  if (whole === 0) return 0;
  if (Math.abs(weigh(one) - weigh(other)) > whole / 2) return 0;
  let last = [0];
  for (const letter of other) last.push((last.at(-1) ?? 0) + weightOf(letter));
  for (const mine of one) {
    const row = [(last[0] ?? 0) + weightOf(mine)];
    for (let at = 1; at <= other.length; at++) {
      const theirs = other[at - 1];
      const change = mine === theirs ? 0 : isNear(mine, theirs) ? 0.4 : Math.max(weightOf(mine), weightOf(theirs));
      const cost = Math.min(
        (last[at] ?? 0) + weightOf(mine),
        (row[at - 1] ?? 0) + weightOf(theirs),
        (last[at - 1] ?? 0) + change,
      );
      row.push(cost);
    }
    last = row;
  }
  return 1 - (last.at(-1) ?? whole) / whole;
}
