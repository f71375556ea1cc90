import { isPersonName } from '../extract/person.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { COMPANY_END, COMPANY_TAIL } from '../lexicon/particles.ts';
import { isIdle, type Morph, named } from './korean.ts';

type Morphs = readonly Morph[];

/** Nothing but the word that ends it. */
const TAIL = new RegExp(`^(?:${COMPANY_TAIL})$`, 'u');

/** Words that stand for somebody or some day: what follows them is no name. */
const CALLING: readonly Concept[] = [
  'customer',
  'company',
  'mine',
  'our',
  'polite',
  'today',
  'period',
  'person',
  'what',
  'who',
];
const PLAIN_WORDS: readonly Concept[] = ['filler', 'elsewhere', 'person'];

/**
 * Two words that decide nothing, side by side without a space: a person's name ("이하나"), or a company's ("하늘정보").
 */
function madeOfIdle([first, second]: Morphs, tight: string): boolean {
  if (
    first?.stem === undefined ||
    second?.stem === undefined ||
    first.particle !== undefined ||
    first.end !== second.start
  )
    return false;
  const text = tight.slice(0, second.end);
  if (first.end === 1)
    return text.length === 3 && isIdle(second, ['filler', 'elsewhere', 'polite']) && isPersonName(text);
  return isIdle(first, ['elsewhere']) && (second.stem.text === '정보' || TAIL.test(second.stem.text));
}

/** "나무와사람", "삭제의기술": two words in one, where a person who meant two would have set them apart. */
function isLinked(head: Morph | undefined, second: Morph): boolean {
  if (head === undefined || second.stem === undefined || !/^(?:의|와|과|로)$/u.test(head.particle ?? '')) return false;
  // "미래와사람": of something unknown only a person or everyday word makes one name.
  if (head.stem === undefined && !/^[와과]$/u.test(head.particle ?? '')) return false;
  const isCalling = (head.stem?.concepts ?? []).some((concept) => CALLING.includes(concept));
  return !isCalling && !second.stem.open && isIdle(second, second.stem.text === '정보' ? ['detail'] : PLAIN_WORDS);
}

/** A Korean word cut into its parts, and where it stands. */
export interface CutWord {
  readonly morphs: Morphs;
  /** Its syllables, without the spaces of a phrase. */
  readonly tight: string;
  /** The sentence sets its words apart: two in one are meant as one. */
  readonly spaced: boolean;
  /** Something in Latin letters stands right before it. */
  readonly glued: boolean;
}

/**
 * Names with command words in them: in a sentence with spaces, a word that begins with a known stem and goes on unknown
 * ("추천컴퍼니"), that ends like a company ("우리은행"), or whose unknown part goes on with an everyday word ("정하늘") is one name.
 */
export function wholeNames(word: CutWord): Morphs {
  return (
    behindLatin(word) ?? behindRo(word) ?? madeOfTwo(word) ?? closedAsCompany(word) ?? goingOn(word) ?? word.morphs
  );
}

/** "KT클라우드": what follows a Latin name without a space and ends like a company belongs to it. */
function behindLatin({ morphs: [head, ...others], tight, glued }: CutWord): Morphs | undefined {
  if (!glued || head?.stem === undefined || !TAIL.test(tight.slice(head.start, head.end))) return undefined;
  const { stem: _, ...name } = head;
  return [name, ...others];
}

/** "하나로지스추천": behind 로 in the same word nothing unknown begins, so both are one name. */
function behindRo(word: CutWord): Morphs | undefined {
  const [head, second, ...others] = word.morphs;
  if (head?.particle !== '로' || second === undefined || second.stem !== undefined) return undefined;
  if (second.start !== head.end + 1) return undefined;
  return wholeNames({ ...word, morphs: [named(head.start, second.end, second.particle), ...others] });
}

function madeOfTwo({ morphs, tight, spaced }: CutWord): Morphs | undefined {
  const [head, second] = morphs;
  if (morphs.length !== 2 || second === undefined) return undefined;
  const isAll = tight.length === second.end + (second.particle?.length ?? 0);
  const isOne = (isAll && madeOfIdle(morphs, tight)) || (spaced && isLinked(head, second));
  return isOne ? [named(0, second.end, second.particle)] : undefined;
}

/** "수락하우스에": what looks like an ending ends a company's name. */
function closedAsCompany({ morphs, tight }: CutWord): Morphs | undefined {
  const stemmed = morphs.at(-1);
  if (stemmed?.stem === undefined || stemmed.particle !== undefined) return undefined;
  const { link = '', tail = '', particle } = CLOSED.exec(tight.slice(stemmed.end))?.groups ?? {};
  if (!TAIL.test(tail)) return undefined;
  return [named(morphs[0]?.start ?? 0, stemmed.end + link.length + tail.length, particle)];
}

const CLOSED =
  /^(?<link>[는은던한할])?(?<tail>[가-힣]{2,}?)(?<particle>와의|과의|으로|에게|에|을|를|은|는|이|가|와|과|의|로|으로|한테)?$/u;

function goingOn({ morphs, tight, spaced }: CutWord): Morphs | undefined {
  const last = lastOfName(morphs, tight, spaced);
  const end = morphs[last];
  return end && [named(morphs[0]?.start ?? 0, end.end, end.particle), ...morphs.slice(last + 1)];
}

/** The last part of a word that still belongs to the name it begins with; -1 when it holds none beyond its first part. */
function lastOfName(morphs: Morphs, tight: string, spaced: boolean): number {
  let last = morphs.findIndex(
    (morph, index) =>
      index > 0 && morph.start === morphs[index - 1]?.end && TAIL.test(tight.slice(morph.start, morph.end)),
  );
  if (last < 0)
    last = morphs.findIndex(
      (morph, index) => index > 0 && morph.stem === undefined && COMPANY_END.test(tight.slice(morph.start, morph.end)),
    );
  if (last < 0 && spaced) last = morphs.findLastIndex((morph, index) => index > 0 && morph.stem === undefined);
  const before = morphs[last < 0 ? 0 : last];
  if (before !== undefined && before.stem === undefined) {
    const next = morphs[Math.max(last, 0) + 1];
    const size = before.end - before.start;
    if (
      before.end === next?.start &&
      (isIdle(next, ['elsewhere']) || (size === 1 && isIdle(next, ['elsewhere', 'filler', 'polite'])))
    )
      last = Math.max(last, 0) + 1;
  }
  return last;
}
