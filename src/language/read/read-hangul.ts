import { isPersonName } from '../extract/person.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Stem } from '../lexicon/hangul.ts';
import { distantStem, mistypedStem } from '../slips/typo.ts';
import { isThing } from './is-thing.ts';
import { type Morph, segment } from './korean.ts';
import { nameByForm } from './name-by-form.ts';
import { joined } from './phrases.ts';
import type { Piece, Put } from './piece.ts';
import { isVerbForm } from './verb-forms.ts';
import { wholeNames } from './whole-names.ts';
import type { Word } from './words.ts';

const NOUNS: ReadonlySet<Concept> = new Set<Concept>([
  'customer',
  'invitation',
  'referral',
  'relationship',
  'removal',
  'approval',
  'role',
  'profile',
  'edit',
  'report',
  'provider',
  'history',
  'task',
  'preference',
  'setting',
  'partnercenter',
  'detail',
  'file',
]);

/** Behind an unknown word these make it a thing of ours, not somebody: "승린 목록". */
const LISTS = /^(?:목록|리스트|현황)(?:[을를이은]|좀)?$/u;

/** Before these, 로 is no particle: "온새미로 추천". */
const OWNED = /^(?:추천|리퍼럴|관계|고객|거래처|정보|연락처|이력)/u;

/** A company whose name ends in 로, where a thing of ours follows it. */
function withRo(morphs: readonly Morph[], tight: string, next: Word | undefined): readonly Morph[] {
  const only = morphs[0];
  if (morphs.length !== 1 || only?.stem !== undefined || only?.particle !== '로' || !OWNED.test(next?.text ?? ''))
    return morphs;
  const { particle: _, ...name } = only;
  return isPersonName(tight.slice(only.start, only.end)) ? morphs : [{ ...name, end: only.end + 1 }];
}

/** Reads the Korean words: stems, names, particles; a name keeps its own syllables whatever they mean elsewhere. */
export function readHangul(text: string, words: readonly Word[], put: Put): void {
  const spaced = words.filter((word) => word.script === 'hangul' || word.script === 'latin').length > 1;
  // Whether a thing of ours stands before, bare: what closes such a command is an action.
  let isCommand: boolean = false;
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
    // A closing quotation mark has what it closes before it.
    const glued = /[^\s("'‘“]$|[^\s("'‘“]['"’”]$/u.test(text.slice(0, word.start));
    // "미래로's invitation": all that stands before the apostrophe is the name.
    const owns = /^['’]s\b/u.test(text.slice(word.end));
    const named = owns ? { start: 0, end: tight.length } : glued ? undefined : nameByForm(tight);
    const { morphs, lead } = named === undefined ? segment(tight, glued) : { morphs: [named], lead: undefined };
    if (lead !== undefined)
      put({ start: word.start, end: word.start + lead.length, index: word.index, script: 'hangul' }, 'particle', []);
    // "올라온", "바빠서": a form of an everyday verb is no name, and says nothing here.
    if (!glued && named === undefined && morphs.some(({ stem }) => stem === undefined) && isVerbForm(tight)) {
      put({ start: word.start, end: word.end, index: word.index, script: 'hangul' }, 'known', ['filler']);
      isCommand = false;
      at += count;
      continue;
    }
    const whole = wholeNames({ morphs, tight, spaced, glued: glued && lead === undefined });
    for (const morph of withRo(whole, tight, words[at + count])) {
      const start = places[morph.start] ?? word.start;
      const end = (places[morph.end - 1] ?? word.end - 1) + 1;
      const surface = tight.slice(morph.start, morph.end);
      const isWhole = morph.end === tight.length && !isPersonName(surface);
      const isLast: boolean = at + count >= words.length && isCommand;
      const isListed = word.start === 0 && LISTS.test(words[at + count]?.text ?? '');
      const closes: boolean = isWhole && (isLast || isListed);
      const stem: Stem | undefined = morph.stem ?? mistypedStem(surface) ?? (closes ? distantStem(surface) : undefined);
      const kind: Piece['kind'] = stem === undefined ? 'unknown' : 'known';
      const concepts: readonly Concept[] =
        stem?.concepts ?? (isThing(surface, morph, morphs, tight) ? ['thing' as const] : []);
      put({ start, end, index: word.index, script: 'hangul' }, kind, concepts, morph.particle);
      isCommand = kind === 'known' && morph.particle === undefined && concepts.some((concept) => NOUNS.has(concept));
    }
    at += count;
  }
}
