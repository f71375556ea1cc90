import { findCapitalRuns } from '../extract/capitals.ts';
import { findCountries, type Place } from '../extract/country.ts';
import { findDomains } from '../extract/domain.ts';
import { findEmails } from '../extract/email.ts';
import { findLegalNames } from '../extract/legal-form.ts';
import { findPhones } from '../extract/phone.ts';
import { findQuoted } from '../extract/quoted.ts';
import { findSlips, mend } from '../slips/spelling.ts';
import { overlaps, type Piece, type Put, type Span } from './piece.ts';
import { readHangul } from './read-hangul.ts';
import { readLatin } from './read-latin.ts';
import { splitWords, type Word } from './words.ts';

interface Typed extends Span {
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

/** Reads a clean utterance into pieces with their meaning. */
export function annotate(text: string): Reading {
  return read(text, undefined);
}

/** The same for a text, or a part of one, whose slips were put right before. */
export function annotateMended(text: string, mended: Reading['mended'] = []): Reading {
  return read(text, mended);
}

function read(text: string, mended: Reading['mended'] | undefined): Reading {
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
  if (mended === undefined) {
    const slips = findSlips(words.filter((word) => ![...legal, ...places].some((span) => overlaps(span, word))));
    if (slips.length > 0)
      return read(
        mend(text, slips),
        slips.map(({ word, to }) => ({ from: word.lower, to })),
      );
  }
  const runs = findCapitalRuns(text, words, places).filter((run) => !legal.some((span) => overlaps(span, run)));
  const names = [...typed.filter((span) => span.type === 'quoted'), ...legal, ...runs].sort(
    (one, other) => one.start - other.start,
  );
  const outside = places.filter((place) => !names.some((name) => name.start <= place.start && place.end <= name.end));
  const pieces = toPieces(text, words, names, outside, typed);
  return { text, pieces, typed, places: outside, names, mended: mended ?? [] };
}

function toPieces(
  text: string,
  words: readonly Word[],
  names: readonly Span[],
  places: readonly Place[],
  typed: readonly Typed[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  const put: Put = (word, kind, concepts, particle) => {
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
  const free = words.flatMap((word) => outsideOf(word, [...names, ...places]));
  readLatin(free, put);
  readHangul(text, free, put);
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

/** What is left of a word beside a name or a country in it ("한국고객목록"). */
function outsideOf(word: Word, spans: readonly Span[]): readonly Word[] {
  const span = spans.find((other) => overlaps(other, word));
  if (span === undefined) return [word];
  if (word.script !== 'hangul' || span.start > word.start || span.end >= word.end) return [];
  const text = word.text.slice(span.end - word.start);
  return [{ ...word, text, lower: text, start: span.end }];
}
