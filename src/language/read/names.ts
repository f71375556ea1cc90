import { isPersonName } from '../extract/person.ts';
import { COMPANY_WORDS } from '../lexicon/company-words.ts';
import type { Concept } from '../lexicon/concepts.ts';
import type { Reading } from './annotate.ts';
import type { Piece, Span } from './piece.ts';

/** A stretch that may be the name of a company or a person. */
export interface Candidate extends Span {
  readonly text: string;
  /** Found by its form (quotation marks, legal form, capitals), not only by being unknown. */
  readonly sure: boolean;
  readonly quoted: boolean;
  /** Looks like a person's name, or has a title behind it. */
  readonly person: boolean;
  /** Made of everyday words only: more likely a thing than a name. */
  readonly thing: boolean;
  /** The Korean particle behind it, a title skipped. */
  readonly particle?: string;
  /** What stands before and behind it. */
  readonly before?: Piece;
  readonly after?: Piece;
}

/** What follows makes a verb of an unknown noun ("담당하는"). */
const VERBAL = /^(?:하는|하던|되는|했던|하려|해야|하지|하고|하게|해서|했|합니|할게|되어|됐|된)/u;
const GLUE = /^(?: ?[&+] ?|[-'./]| )$/u;
/** "the door", "my headphones": with a determiner and in lower case it is a thing, unless a thing of ours follows. */
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'my',
  'your',
  'this',
  'that',
  'these',
  'those',
  'some',
  'his',
  'her',
  'their',
  'no',
  'any',
]);
const OWN = new Set([
  'customer',
  'relationship',
  'referral',
  'invitation',
  'removal',
  'approval',
  'detail',
  'company',
  'history',
  'provider',
]);
const IDLE: ReadonlySet<Concept> = new Set<Concept>(['filler', 'elsewhere', 'thing', 'polite']);
const TITLE =
  /^(?:님|님께|씨|대리|과장|부장|차장|팀장|이사|대표|상무|전무|주임|실장|본부장|선임|책임|수석|매니저|사장|대표님|과장님|부장님|차장님|대리님|팀장님|이사님|사장님|실장님|상무님|전무님|주임님|본부장님|매니저님|담당자님|대표이사|선배|선배님|후배|회장|회장님)$/u;
const GROUP_TAIL = /^(?:측|쪽|사|건|고객|고객사)$/u;

const NAMED = /\b(?:customer|client|company|called|named|lead|referral)(?: is|:)? $/iu;

function joins(text: string, left: Piece, right: Piece): boolean {
  if (left.particle !== undefined) return false;
  const gap = text.slice(left.end, right.start);
  return gap === '' || GLUE.test(gap);
}

/** The stretches of the utterance that may be names: what is unknown, run together with its neighbours. */
export function findNames(reading: Reading, skip: readonly Span[] = []): readonly Candidate[] {
  const { text } = reading;
  const pieces = reading.pieces.filter(
    (piece) => !skip.some((span) => span.start <= piece.start && piece.end <= span.end),
  );
  const found: Candidate[] = [];
  let index = 0;
  while (index < pieces.length) {
    const first = pieces[index];
    if (first === undefined || !nameLike(first) || /^\p{N}{1,3}$/u.test(first.text)) {
      index += 1;
      continue;
    }
    let from = index;
    let last = index;
    while (from > 0 && belongs(text, pieces[from - 1], pieces[from], first)) from -= 1;
    for (let at = index + 1; at < pieces.length; at += 1) {
      const left = pieces[last];
      const piece = pieces[at];
      if (left === undefined || piece === undefined) break;
      if (nameLike(piece) && joins(text, left, piece) && (!splits(left, piece) || isAnnounced(pieces[from - 1])))
        last = at;
      else if (belongs(text, left, piece, first)) last = at;
      else if (!(piece.kind === 'mark' && /^[&+'./-]$/u.test(piece.text))) break;
    }
    const candidate = toCandidate(reading, pieces, from, last);
    if (candidate !== undefined) found.push(candidate);
    index = last + 1;
  }
  return found;
}

/**
 * Whether two pieces side by side are one name though one of them is an everyday word: in lower case, where capitals do not
 * tell, a word that companies use for themselves goes with the unknown word beside it ("alpine ski house").
 */
function belongs(text: string, left: Piece | undefined, right: Piece | undefined, core: Piece): boolean {
  if (isSpacedTail(text, left, right)) return true;
  if (left === undefined || right === undefined || core.script !== 'latin' || core.capital || core.kind !== 'unknown')
    return false;
  const word = right.start > core.start ? right : left;
  if (word.kind !== 'known' || word.capital || text.slice(left.end, right.start) !== ' ') return false;
  // "adventure works" at the end of what is said, where "works" cannot be the verb.
  if (
    word === right &&
    word.lower === 'works' &&
    /^\s*(?:[,.!?(]|$|customer|referral|lead|invit|deal|relation)/iu.test(text.slice(word.end))
  )
    return true;
  // "add customer kimbap heaven, kimbapheaven.kr": between the noun and the comma all is the name.
  if (
    word === right &&
    text[word.end] === ',' &&
    NAMED.test(text.slice(0, core.start)) &&
    word.concepts.every((concept) => IDLE.has(concept))
  )
    return true;
  return COMPANY_WORDS.has(word.lower.replace(/'s?$/u, '')) && word.concepts.every((concept) => IDLE.has(concept));
}

/** "우드그로브 은행", "휴먼거스 보험": the word for what a company does, set apart from its name. */
function isSpacedTail(text: string, left: Piece | undefined, right: Piece | undefined): boolean {
  return (
    left?.kind === 'unknown' &&
    left.script === 'hangul' &&
    left.particle === undefined &&
    left.text.length > 1 &&
    right?.kind === 'known' &&
    text.slice(left.end, right.start) === ' ' &&
    SPACED_TAIL.test(right.text) &&
    right.concepts.every((concept) => IDLE.has(concept))
  );
}

const SPACED_TAIL =
  /^(?:은행|보험|증권|병원|대학교?|전자|건설|제약|항공사?|호텔|리조트|식품|물산|상사|그룹|홀딩스|여행사|출판사?|학원|연구소|재단|협회|농장|약국|치과|의원|아카데미|컨설팅|코리아|재팬)$/u;

const nameLike = (piece: Piece): boolean => piece.kind === 'unknown' || piece.kind === 'name';

/** "담당자는 다나카 유이": behind the word for a contact, two words are one person's name. */
const isAnnounced = (label: Piece | undefined): boolean =>
  label?.script === 'hangul' && label.concepts.includes('owner') && /^(?:은|는|이|가)$/u.test(label.particle ?? '');

/** Two names side by side: a Korean full name behind a company ("한결테크 최민호"), or two spans that were found apart. */
function splits(left: Piece, right: Piece): boolean {
  if (left.kind === 'name' && right.kind === 'name') return true;
  if (left.script === 'hangul' && right.script === 'hangul' && left.word !== right.word)
    return isPersonName(right.text) || isPersonName(left.text);
  return left.script === 'latin' && right.script === 'hangul' && left.word !== right.word && isPersonName(right.text);
}

function toCandidate(reading: Reading, pieces: readonly Piece[], from: number, to: number): Candidate | undefined {
  const { text, typed } = reading;
  const first = pieces[from];
  const last = pieces[to];
  if (first === undefined || last === undefined) return undefined;
  const quote = typed.find((other) => other.type === 'quoted' && other.start >= first.start && other.end <= last.end);
  const value = (quote !== undefined && from === to ? quote.value : text.slice(first.start, last.end))
    .replace(/['’]s?$/u, '')
    .trim();
  if (value.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return undefined;
  // "3-1", "1848": a score or a year.
  if (quote === undefined && !/\p{L}/u.test(value)) return undefined;
  if (last.script === 'hangul' && last.particle === undefined && VERBAL.test(text.slice(last.end))) return undefined;
  const before = pieces[from - 1];
  let after = pieces[to + 1];
  let particle = last.particle;
  const titled = after !== undefined && TITLE.test(after.text) && particle === undefined;
  const skipped = titled || (after !== undefined && after.start === last.end && GROUP_TAIL.test(after.text));
  if (skipped) {
    particle = after?.text === '님께' ? '께' : after?.particle;
    after = pieces[to + 2];
    // "과장 님께": a title may be followed by another.
    if (after !== undefined && TITLE.test(after.text) && particle === undefined) {
      particle = after.particle;
      after = pieces[to + 3];
    }
  }
  // "이동 중인데", "회의 중이라": what a person is at, no name.
  if (last.particle === undefined && /^중(?:인|이|에도)/u.test(after?.text ?? '')) return undefined;
  const inside = pieces.slice(from, to + 1);
  const sure = inside.some((piece) => piece.kind === 'name' || (piece.capital && piece.start > 0));
  if (!sure && first.script === 'latin' && from === to && SUBJECTS.has(before?.lower ?? '')) return undefined;
  if (!sure && first.script === 'latin' && from === to && after === undefined && STATES.has(before?.lower ?? ''))
    return undefined;
  if (!sure && first.script === 'latin' && thing(before, after, text.slice(last.end))) return undefined;
  return {
    start: first.start,
    end: last.end,
    text: value,
    sure,
    quoted: quote !== undefined,
    person: titled || isPersonName(value),
    thing:
      inside.every((piece) => piece.concepts.includes('thing')) &&
      !(inside.length > 1 && COMPANY_WORDS.has(last.lower)),
    ...(particle === undefined ? {} : { particle }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** "I pressed it", "they hesitate": an unknown word in lower case behind a pronoun is a verb. */
const SUBJECTS = new Set(
  "i,we,they,he,she,you,i've,we've,they've,you've,i'm,we're,they're,he's,she's,don't,doesn't,didn't,won't,can't,cannot".split(
    ',',
  ),
);

/** "which removals are still undecided": an unknown word behind these, at the end, tells how things are. */
const STATES = new Set(
  'are,were,been,still,yet,too,very,so,really,more,most,quite,totally,completely,fully'.split(','),
);

function thing(before: Piece | undefined, after: Piece | undefined, rest: string): boolean {
  if (before === undefined || !DETERMINERS.has(before.lower) || /^['’]s/u.test(rest)) return false;
  return after === undefined || !after.concepts.some((concept) => OWN.has(concept));
}
