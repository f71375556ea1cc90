import { findCapitalRuns } from './extract/capitals.ts';
import { findCountries, type Place } from './extract/country.ts';
import { findDomains } from './extract/domain.ts';
import { findEmails } from './extract/email.ts';
import { findLegalNames } from './extract/legal-form.ts';
import { isPersonName } from './extract/person.ts';
import { findPhones } from './extract/phone.ts';
import { findQuoted } from './extract/quoted.ts';
import { type Morph, segment } from './korean.ts';
import type { Concept } from './lexicon/concepts.ts';
import { PHRASES, stemOf } from './lexicon/hangul.ts';
import { latinPhrase, latinWord } from './lexicon/latin.ts';
import { COMPANY_TAIL, SURE_TAIL } from './lexicon/particles.ts';
import { isThingEn, isThingKo } from './lexicon/things.ts';
import { overlaps, type Piece, type Span } from './piece.ts';
import { mistyped, mistypedStem } from './typo.ts';
import { splitWords, type Word } from './words.ts';

export interface Typed extends Span {
  readonly type: 'email' | 'domain' | 'phone' | 'quoted';
  readonly value: string;
}

/** The utterance, read: its pieces and everything that has a form of its own. */
export interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly typed: readonly Typed[];
  readonly places: readonly Place[];
  /** Names found by their form: legal form, capitals, quotation marks. */
  readonly names: readonly Span[];
  /** Mistyped words and what they were taken for. */
  readonly mended: readonly { readonly from: string; readonly to: string }[];
}

const TAIL = new RegExp(`^(?:${COMPANY_TAIL})$`, 'u');
const TAIL_END = new RegExp(`(?:${COMPANY_TAIL})$`, 'u');

/** Reads a clean utterance into pieces with their meaning. */
export function annotate(text: string): Reading {
  const emails = findEmails(text);
  const domains = findDomains(text, emails);
  const phones = findPhones(text, [...emails, ...domains]);
  const quoted = findQuoted(text);
  const typed: Typed[] = [
    ...emails.map((span) => ({ ...span, type: 'email' as const })),
    ...domains.map((span) => ({ ...span, type: 'domain' as const })),
    ...phones.map((span) => ({ ...span, type: 'phone' as const })),
    ...quoted
      .filter((span) => ![...emails, ...domains, ...phones].some((other) => overlaps(other, span)))
      .map((span) => ({ ...span, type: 'quoted' as const })),
  ];
  const words = splitWords(text).filter((word) => !typed.some((span) => overlaps(span, word)));
  const legal = findLegalNames(text, words).filter((span) => !typed.some((other) => overlaps(span, other)));
  const places = findCountries(text, [...typed, ...legal]);
  const runs = findCapitalRuns(text, words, places).filter((run) => !legal.some((span) => overlaps(span, run)));
  const names = [...typed.filter((span) => span.type === 'quoted'), ...legal, ...runs].sort(
    (one, other) => one.start - other.start,
  );
  const outside = places.filter((place) => !names.some((name) => name.start <= place.start && place.end <= name.end));
  const mended: { from: string; to: string }[] = [];
  const pieces = read(text, words, names, outside, typed, mended);
  return { text, pieces, typed, places: outside, names, mended };
}

function read(
  text: string,
  words: readonly Word[],
  names: readonly Span[],
  places: readonly Place[],
  typed: readonly Typed[],
  mended: { from: string; to: string }[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const put = (
    word: Span & Pick<Word, 'index' | 'script'>,
    kind: Piece['kind'],
    concepts: readonly Concept[],
    particle?: string,
  ): void => {
    const surface = text.slice(word.start, word.end);
    const piece: Piece = {
      text: surface,
      lower: surface.toLowerCase(),
      start: word.start,
      end: word.end,
      word: word.index,
      script: word.script,
      kind,
      concepts,
      capital: /^\p{Lu}/u.test(surface),
    };
    pieces.push(particle === undefined ? piece : { ...piece, particle });
  };
  for (const span of typed) put({ ...span, index: -1, script: 'latin' }, span.type === 'quoted' ? 'name' : 'typed', []);
  for (const span of names)
    if (!typed.some((other) => other.start === span.start)) put({ ...span, index: -1, script: 'latin' }, 'name', []);
  for (const span of places) put({ ...span, index: -1, script: 'latin' }, 'typed', []);
  const free = words.filter((word) => ![...names, ...places].some((span) => overlaps(span, word)));
  latin(free, put, mended);
  hangul(text, free, put);
  return withParticles(pieces.sort((one, other) => one.start - other.start));
}

/** A particle glued to a Latin name, an address or a quotation belongs to what stands before it. */
function withParticles(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind !== 'particle') result.push(piece);
    else if (last !== undefined && last.particle === undefined)
      result[result.length - 1] = { ...last, particle: piece.text };
  }
  return result;
}

type Put = (
  word: Span & Pick<Word, 'index' | 'script'>,
  kind: Piece['kind'],
  concepts: readonly Concept[],
  particle?: string,
) => void;

function latin(words: readonly Word[], put: Put, mended: { from: string; to: string }[]): void {
  const lowers = words.map((word) => word.lower);
  // A phrase is one only where its words stand side by side.
  const side = (from: number, count: number): boolean =>
    words.slice(from + 1, from + count).every((word, index) => word.start - (words[from + index]?.end ?? 0) <= 1);
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const phrase = word.script === 'latin' || word.script === 'number' ? latinPhrase(lowers, at, side) : undefined;
    if (phrase !== undefined) {
      const last = words[at + phrase.words - 1] ?? word;
      put({ start: word.start, end: last.end, index: word.index, script: 'latin' }, 'known', phrase.concepts);
      at += phrase.words;
      continue;
    }
    if (word.script === 'mark') put(word, 'mark', []);
    else if (word.script === 'number')
      put(word, latinWord(word.lower) === undefined ? 'unknown' : 'known', latinWord(word.lower) ?? []);
    else if (word.script === 'latin') {
      const known = latinWord(word.lower);
      const slip = known === undefined && (!/^\p{Lu}/u.test(word.text) || at === 0) ? mistyped(word.lower) : undefined;
      if (slip !== undefined) mended.push({ from: word.lower, to: slip.word });
      const concepts = known ?? slip?.concepts;
      const everyday = concepts === undefined && isThingEn(word.text) ? (['thing'] as const) : [];
      put(word, concepts === undefined ? 'unknown' : 'known', concepts ?? everyday);
    }
    at += 1;
  }
}

/** Words that belong to one phrase though people set a space in it are read as one. */
function joined(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined) return 1;
  let text = first.text;
  for (let count = 2; count <= 5; count += 1) {
    const next = words[at + count - 1];
    if (next === undefined || next.script !== 'hangul' || next.start !== (words[at + count - 2]?.end ?? -2) + 1) break;
    const before = text.length;
    text += next.text;
    const phrases = PHRASES.get(text.charAt(0)) ?? [];
    if (phrases.some((phrase) => phrase.length > before && (text.startsWith(phrase) || phrase.startsWith(text)))) {
      if (phrases.some((phrase) => phrase.length > before && text.startsWith(phrase))) {
        const more = joinedMore(words, at, count, text);
        return more;
      }
    } else break;
  }
  return 1;
}

function joinedMore(words: readonly Word[], at: number, count: number, text: string): number {
  const next = words[at + count];
  if (next === undefined || next.script !== 'hangul' || next.start !== (words[at + count - 1]?.end ?? -2) + 1)
    return count;
  const longer = text + next.text;
  const phrases = PHRASES.get(text.charAt(0)) ?? [];
  return phrases.some((phrase) => phrase.length > text.length && longer.startsWith(phrase))
    ? joinedMore(words, at, count + 1, longer)
    : count;
}

function hangul(text: string, words: readonly Word[], put: Put): void {
  const spaced = words.filter((word) => word.script === 'hangul' || word.script === 'latin').length > 1;
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    if (word.script !== 'hangul') {
      at += 1;
      continue;
    }
    const count = joined(words, at);
    const group = words.slice(at, at + count);
    const places = group.flatMap((part) => Array.from({ length: part.text.length }, (_, index) => part.start + index));
    const tight = group.map((part) => part.text).join('');
    const glued = word.start > 0 && /[^\s("'‘“]/u.test(text.charAt(word.start - 1));
    const named = glued ? undefined : nameByForm(tight);
    const { morphs, lead } = named === undefined ? segment(tight, glued) : { morphs: [named], lead: undefined };
    if (lead !== undefined)
      put({ start: word.start, end: word.start + lead.length, index: word.index, script: 'hangul' }, 'particle', []);
    for (const morph of whole(morphs, tight, spaced, glued && lead === undefined)) {
      const start = places[morph.start] ?? word.start;
      const end = (places[morph.end - 1] ?? word.end - 1) + 1;
      const surface = tight.slice(morph.start, morph.end);
      const stem = morph.stem ?? mistypedStem(surface);
      const kind = stem === undefined ? 'unknown' : 'known';
      const concepts = stem?.concepts ?? (isThing(surface, morph, morphs) ? ['thing' as const] : []);
      put({ start, end, index: word.index, script: 'hangul' }, kind, concepts, morph.particle);
    }
    at += count;
  }
}

const FORMED = new RegExp(`^(?<name>[가-힣]+(?:${SURE_TAIL}))(?<particle>와의|과의|에게서|으로|에게|한테|에서|이랑|하고|에|을|를|은|는|이|가|와|과|의|로|도|랑)?$`, 'u');
const PERSON = /^(?<name>[가-힣]{3})(?<particle>에게서|에게|한테|으로|께서|께|을|를|은|는|이|가|와|과|의|로|도)$/u;

/**
 * A word that is a name by its form, whatever it is made of: it ends as only companies do ("추천컴퍼니에"), or it is a full name
 * with a particle that would otherwise be cut in two ("이하나를").
 */
function nameByForm(tight: string): Morph | undefined {
  const formed = FORMED.exec(tight)?.groups;
  if (formed?.name !== undefined && stemOf(formed.name) === undefined && stemOf(tight) === undefined) {
    return formed.particle === undefined ? { start: 0, end: formed.name.length } : { start: 0, end: formed.name.length, particle: formed.particle };
  }
  const person = PERSON.exec(tight)?.groups;
  if (person?.name === undefined || !isPersonName(person.name)) return undefined;
  const { morphs } = segment(tight);
  const cut = morphs[0]?.stem === undefined && morphs[0]?.end === 2 && morphs.length > 1;
  return cut ? { start: 0, end: 3, ...(person.particle === undefined ? {} : { particle: person.particle }) } : undefined;
}

/** An everyday noun, or something that begins with one and does not end like a company ("커피머신"). */
function isThing(surface: string, name: Morph, morphs: Morphs): boolean {
  if (isThingKo(surface)) return true;
  const first = morphs.find((morph) => morph.start === name.start);
  return first?.stem !== undefined && first.end < name.end && idle(first, ['elsewhere']) && !TAIL_END.test(surface) && !surface.endsWith('정보') && !isPersonName(surface);
}

type Morphs = readonly Morph[];

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

/** Whether a stem decides nothing here, so that next to something unknown it may be part of a name. */
const idle = (morph: Morph | undefined, concepts: readonly Concept[]): boolean =>
  morph?.stem?.concepts.every((concept) => concepts.includes(concept)) === true;

/**
 * Names with command words in them: in a sentence with spaces, a word that begins with a known stem and goes on unknown
 * ("추천컴퍼니"), that ends like a company ("우리은행"), or whose unknown part goes on with an everyday word ("정하늘") is one name.
 */
function whole(morphs: Morphs, tight: string, spaced: boolean, glued: boolean): Morphs {
  const head = morphs[0];
  // "KT클라우드": what follows a Latin name without a space and ends like a company belongs to it.
  if (glued && head?.stem !== undefined && TAIL.test(tight.slice(head.start, head.end))) {
    const { stem: _, ...name } = head;
    return [name, ...morphs.slice(1)];
  }
  const second = morphs[1];
  if (
    morphs.length === 2 &&
    second !== undefined &&
    tight.length === second.end + (second.particle?.length ?? 0) &&
    madeOfIdle(morphs, tight)
  ) {
    return [
      second.particle === undefined
        ? { start: 0, end: second.end }
        : { start: 0, end: second.end, particle: second.particle },
    ];
  }
  const stemmed = morphs.at(-1);
  if (stemmed?.stem !== undefined && stemmed.particle === undefined) {
    // "수락하우스에": what looks like an ending ends a company's name.
    const rest = /^(?<tail>[가-힣]{2,}?)(?<particle>와의|과의|으로|에게|에|을|를|은|는|이|가|와|과|의|로|으로|한테)?$/u.exec(
      tight.slice(stemmed.end),
    )?.groups;
    if (rest?.tail !== undefined && TAIL.test(rest.tail)) {
      const name = { start: head?.start ?? 0, end: stemmed.end + rest.tail.length };
      return [rest.particle === undefined ? name : { ...name, particle: rest.particle }];
    }
  }
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
  const end = morphs[last];
  if (end === undefined) return morphs;
  const first = head?.start ?? 0;
  const name =
    end.particle === undefined
      ? { start: first, end: end.end }
      : { start: first, end: end.end, particle: end.particle };
  return [name, ...morphs.slice(last + 1)];
}
