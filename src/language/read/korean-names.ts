import { isPersonName } from '../extract/person.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { isFrequentKo } from '../lexicon/frequent-words.ts';
import { stemOf } from '../lexicon/hangul.ts';
import { COMPANY_TAIL, SURE_TAIL } from '../lexicon/particles.ts';
import { isThingKo } from '../lexicon/things.ts';
import { type Morph, segment } from './korean.ts';

type Morphs = readonly Morph[];

/** Longer Korean words are sentences without spaces, not names. */
const LONGEST_NAME = 20;
const TAIL = new RegExp(`^(?:${COMPANY_TAIL})$`, 'u');
const TAIL_END = new RegExp(`(?:${COMPANY_TAIL})$`, 'u');
const FORMED = new RegExp(
  `^(?<name>[가-힣]+(?:${SURE_TAIL}))(?<particle>이라는|라는|이라고|라고|와의|과의|에게서|으로|에게|한테|에서|이랑|하고|에|을|를|은|는|이|가|와|과|의|로|도|랑)?$`,
  'u',
);
const PERSON =
  /^(?<name>[가-힣]{3})(?:씨|님)?(?<particle>에게서|에게|한테|으로|께서|께|을|를|은|는|이|가|와|과|의|로|도)$/u;

/** "초대받은정원이라는 회사": what somebody is called. */
const CALLED = /^(?<name>[가-힣]{4,12}?)(?<particle>이라는|라는)$/u;
/** "하나로와": behind the particle 로 none of these can stand, so 로 is part of the name. */
const ENDS_IN_RO = /^(?<name>[가-힣]{1,8}로)(?<particle>와의|와는|와|가|를|랑)$/u;

const named = (start: number, end: number, particle: string | undefined): Morph =>
  particle === undefined ? { start, end } : { start, end, particle };

/**
 * A word that is a name by its form, whatever it is made of: it ends as only companies do ("추천컴퍼니에"), or it is a full name
 * with a particle that would otherwise be cut in two ("이하나를").
 */
export function nameByForm(tight: string): Morph | undefined {
  if (tight.length > LONGEST_NAME) return undefined;
  const formed = FORMED.exec(tight)?.groups;
  if (formed?.name !== undefined && stemOf(formed.name) === undefined && stemOf(tight) === undefined) {
    return named(0, formed.name.length, formed.particle);
  }
  const ro = ENDS_IN_RO.exec(tight)?.groups;
  if (ro?.name !== undefined && stemOf(ro.name) === undefined) return named(0, ro.name.length, ro.particle);
  const called = CALLED.exec(tight)?.groups;
  if (called?.name !== undefined && stemOf(called.name) === undefined && stemOf(tight) === undefined)
    return named(0, called.name.length, called.particle);
  const person = PERSON.exec(tight)?.groups;
  if (person?.name === undefined || !isPersonName(person.name)) return undefined;
  const { morphs } = segment(tight);
  const cut = morphs[0]?.stem === undefined && morphs[0]?.end === 2 && morphs.length > 1;
  return cut ? named(0, 3, person.particle) : undefined;
}

/** An everyday noun, or something that begins with one and does not end like a company ("커피머신"). */
export function isThing(surface: string, name: Morph, morphs: Morphs, tight = surface): boolean {
  if (surface.length > LONGEST_NAME) return false;
  if (TAIL_END.test(surface) || surface.endsWith('정보')) return false;
  if (isThingKo(surface) || ((isFrequentKo(surface) || isFrequentKo(tight)) && !isPersonName(surface))) return true;
  const first = morphs.find((morph) => morph.start === name.start);
  return first?.stem !== undefined && first.end < name.end && idle(first, ['elsewhere']) && !isPersonName(surface);
}

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
    return text.length === 3 && idle(second, ['filler', 'elsewhere', 'polite']) && isPersonName(text);
  return idle(first, ['elsewhere']) && (second.stem.text === '정보' || TAIL.test(second.stem.text));
}

/** "나무와사람", "삭제의기술": two words in one, where a person who meant two would have set them apart. */
function isLinked(head: Morph | undefined, second: Morph): boolean {
  if (head === undefined || second.stem === undefined || !/^(?:의|와|과|로)$/u.test(head.particle ?? '')) return false;
  // "미래와사람": of something unknown only a person or everyday word makes one name.
  if (head.stem === undefined && !/^[와과]$/u.test(head.particle ?? '')) return false;
  const isCalling = (head.stem?.concepts ?? []).some((concept) => CALLING.includes(concept));
  return !isCalling && !second.stem.open && idle(second, second.stem.text === '정보' ? ['detail'] : PLAIN_WORDS);
}

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

/** Whether a stem decides nothing here, so that next to something unknown it may be part of a name. */
const idle = (morph: Morph | undefined, concepts: readonly Concept[]): boolean =>
  morph?.stem?.concepts.every((concept) => concepts.includes(concept)) === true;

/**
 * Names with command words in them: in a sentence with spaces, a word that begins with a known stem and goes on unknown
 * ("추천컴퍼니"), that ends like a company ("우리은행"), or whose unknown part goes on with an everyday word ("정하늘") is one name.
 */
export function wholeNames(morphs: Morphs, tight: string, spaced: boolean, glued: boolean): Morphs {
  const head = morphs[0];
  // "KT클라우드": what follows a Latin name without a space and ends like a company belongs to it.
  if (glued && head?.stem !== undefined && TAIL.test(tight.slice(head.start, head.end))) {
    const { stem: _, ...name } = head;
    return [name, ...morphs.slice(1)];
  }
  const second = morphs[1];
  // "하나로지스추천": behind 로 in the same word nothing unknown begins, so both are one name.
  if (head?.particle === '로' && second !== undefined && second.stem === undefined && second.start === head.end + 1)
    return wholeNames([named(head.start, second.end, second.particle), ...morphs.slice(2)], tight, spaced, glued);
  if (
    morphs.length === 2 &&
    second !== undefined &&
    tight.length === second.end + (second.particle?.length ?? 0) &&
    madeOfIdle(morphs, tight)
  ) {
    return [named(0, second.end, second.particle)];
  }
  if (spaced && second !== undefined && morphs.length === 2 && isLinked(head, second)) {
    return [named(0, second.end, second.particle)];
  }
  const stemmed = morphs.at(-1);
  if (stemmed?.stem !== undefined && stemmed.particle === undefined) {
    // "수락하우스에": what looks like an ending ends a company's name.
    const rest =
      /^(?<link>[는은던한할])?(?<tail>[가-힣]{2,}?)(?<particle>와의|과의|으로|에게|에|을|를|은|는|이|가|와|과|의|로|으로|한테)?$/u.exec(
        tight.slice(stemmed.end),
      )?.groups;
    if (rest?.tail !== undefined && TAIL.test(rest.tail)) {
      return [named(head?.start ?? 0, stemmed.end + (rest.link?.length ?? 0) + rest.tail.length, rest.particle)];
    }
  }
  const last = lastOfName(morphs, tight, spaced);
  const end = morphs[last];
  if (end === undefined) return morphs;
  return [named(head?.start ?? 0, end.end, end.particle), ...morphs.slice(last + 1)];
}

/** The last part of a word that still belongs to the name it begins with; -1 when it holds none beyond its first part. */
function lastOfName(morphs: Morphs, tight: string, spaced: boolean): number {
  let last = morphs.findIndex(
    (morph, index) =>
      index > 0 && morph.start === morphs[index - 1]?.end && TAIL.test(tight.slice(morph.start, morph.end)),
  );
  if (last < 0)
    last = morphs.findIndex(
      (morph, index) => index > 0 && morph.stem === undefined && TAIL_END.test(tight.slice(morph.start, morph.end)),
    );
  if (last < 0 && spaced) last = morphs.findLastIndex((morph, index) => index > 0 && morph.stem === undefined);
  const before = morphs[last < 0 ? 0 : last];
  if (before !== undefined && before.stem === undefined) {
    const next = morphs[Math.max(last, 0) + 1];
    const size = before.end - before.start;
    if (
      before.end === next?.start &&
      (idle(next, ['elsewhere']) || (size === 1 && idle(next, ['elsewhere', 'filler', 'polite'])))
    )
      last = Math.max(last, 0) + 1;
  }
  return last;
}
