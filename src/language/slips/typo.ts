import { disassemble } from 'es-hangul';
import { editDistance } from '../../shared/edit-distance.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { coreStems, type Stem } from '../lexicon/hangul.ts';
import { latinWord, neighbours } from '../lexicon/latin.ts';

/** Short words that busy people mistype: a letter left out, or two swapped. */
const SHORT =
  'plate,week,month,open,show,list,send,make,hand,task,name,edit,help,give,admin,role,lead,find,which,what,when,never,view,take,mark,close,data,test,next,with,please,invite,delete,remove,from,have,roles,leads,tasks,stop,drop,quit,back,pass,more,many,today,look,talk,info,tell,want,turn,over,down,mind,last,part,need,your,that,phone,speak,grant,bulk,does,like,into,mine,work,made,fell,came,longer,switch,changed,thanks'.split(
    ',',
  );
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function areNeighbours(one: string, other: string): boolean {
  return KEYS.some((row) => row.includes(`${one}${other}`) || row.includes(`${other}${one}`));
}

/** "opn" for open, "shwo" for show, "oprn" from the key beside: never any other letter, which makes other honest words. */
function shortened(word: string): string | undefined {
  return SHORT.find((full) => {
    if (full.length === word.length) {
      const at = [...full].findIndex((letter, index) => letter !== word[index]);
      if (at < 0) return false;
      const isSwapped = full.slice(0, at) + full.charAt(at + 1) + full.charAt(at) + full.slice(at + 2) === word;
      const isBeside = areNeighbours(full.charAt(at), word.charAt(at)) && full.slice(at + 1) === word.slice(at + 1);
      return isSwapped || (at > 0 && isBeside);
    }
    const isDoubled = word.length === full.length + 1 && word.replace(/(.)\1/u, '$1') === full;
    const isShort = full.length === word.length + 1 && editDistance(word, full, 1) === 1;
    return isDoubled || (isShort && full.startsWith(word.charAt(0)));
  });
}

/** How many slips a word of this length may hold and still be taken for a known one. */
/** "delted": a slip in the past of a known verb. */
function mistypedPast(word: string, limit: number): string | undefined {
  if (!word.endsWith('d')) return undefined;
  return neighbours(word.charAt(0), word.length - 1)
    .filter((verb) => verb.length > 3)
    .map((verb) => (verb.endsWith('e') ? `${verb}d` : `${verb}ed`))
    .find((past) => editDistance(word, past, limit) <= limit);
}

function allowance(length: number): number {
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}

/** How many letters two words share at their beginning and end: of two equally near words the one with more was meant. */
function overlap(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let front = 0;
  while (front < most && one[front] === other[front]) front += 1;
  let back = 0;
  while (back < most - front && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  return front + back;
}

/** The known word that a mistyped one stands for, with its meaning; undefined when none is near or it is known itself. */
export function mistyped(word: string): { readonly word: string; readonly concepts: readonly Concept[] } | undefined {
  const limit = allowance(word.length);
  const short = word.length > 2 && word.length < 8 ? shortened(word) : undefined;
  if (short !== undefined) return { word: short, concepts: latinWord(short) ?? [] };
  if (limit === 0) return undefined;
  let best: string | undefined;
  let bestDistance = limit + 1;
  const initials = new Set([word.charAt(0), word.charAt(1)]);
  for (const initial of initials) {
    for (const candidate of neighbours(initial, word.length)) {
      if (candidate.length < 4) continue;
      const distance = editDistance(word, candidate, Math.min(limit, bestDistance));
      const isNearer =
        distance === bestDistance && distance <= limit && overlap(word, candidate) > overlap(word, best ?? '');
      if (distance < bestDistance || isNearer) {
        best = candidate;
        bestDistance = distance;
      }
    }
  }
  if (best === undefined) {
    const past = mistypedPast(word, limit);
    return past === undefined ? undefined : { word: past, concepts: latinWord(past) ?? [] };
  }
  return { word: best, concepts: latinWord(best) ?? [] };
}

const cores = coreStems().map((stem) => ({ stem, letters: disassemble(stem.text) }));
/** Letters that sound or lie so near that one is typed for the other. */
const NEAR = [
  'ㅐㅔㅖㅒ',
  'ㅐㅑ',
  'ㅗㅛㅓ',
  'ㅓㅕ',
  'ㅏㅑ',
  'ㅏㅣ',
  'ㅜㅠㅡ',
  'ㅚㅙㅞ',
  'ㄱㄲㅋ',
  'ㄷㄸㅌ',
  'ㅂㅃㅍ',
  'ㅅㅆ',
  'ㅈㅉㅊ',
];

function near(one: string, other: string): boolean {
  const differences = [...one].filter((letter, index) => letter !== other[index]);
  if (one.length !== other.length || differences.length !== 1) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return NEAR.some((group) => group.includes(one[at] ?? ' ') && group.includes(other[at] ?? ' '));
}

/**
 * The command noun that a Korean word of two syllables misses by any one letter ("현항" → 현황, "승린" → 승인). Too many names are
 * as near: only for a word that stands where a name does not, as the last one of a command ("초대 현항").
 */
export function distantStem(word: string): Stem | undefined {
  if (word.length !== 2) return undefined;
  const letters = disassemble(word);
  const near = cores.filter(
    ({ stem, letters: other }) => stem.text.length === 2 && editDistance(letters, other, 1) === 1,
  );
  return (near.find(({ letters: other }) => other.charAt(0) === letters.charAt(0)) ?? near[0])?.stem;
}

/** The command noun in a word that has loose letters in it, where a key was missed ("ㅊ대" → 초대), with what follows it. */
export function mendLoose(word: string): string | undefined {
  for (let size = word.length; size > 1; size -= 1) {
    const head = word.slice(0, size);
    if (!/[ㄱ-ㅎㅏ-ㅣ]/u.test(head) || !/[가-힣]/u.test(head)) continue;
    const letters = disassemble(head);
    const found = cores.find(
      ({ stem, letters: other }) => Math.abs(stem.text.length - size) <= 1 && editDistance(letters, other, 1) === 1,
    );
    if (found) return found.stem.text + word.slice(size);
  }
  return undefined;
}

/**
 * The command noun that a Korean word misses by one letter ("고겍" → 고객); undefined when none is that near. Words of two
 * syllables, which have many honest neighbours, only by letters that are easily confused.
 */
export function mistypedStem(word: string): Stem | undefined {
  if (word.length < 2 || word.length > 5) return undefined;
  const letters = disassemble(word);
  return cores.find(({ stem, letters: other }) => {
    if (stem.text.length !== word.length) return false;
    return word.length === 2 ? near(letters, other) : editDistance(letters, other, 1) <= 1;
  })?.stem;
}
