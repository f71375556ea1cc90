import { COMPANY_WORDS } from '../lexicon/company-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { latinWord } from '../lexicon/latin.ts';
import { isProduct } from '../lexicon/products.ts';
import type { Span } from '../read/piece.ts';
import type { Word } from '../read/words.ts';

const LINKS = new Set(['of', 'and', '&', 'de', 'van', 'von', "'n", '+', 'for', 'the', '-']);
/** Written with a capital and yet no part of a name here. */
const NEVER = new Set(
  "i,i’m,i'm,i've,i'll,i'd,ok,csv,pdf,xlsx,excel,json,csp,asap,fyi,kpi,kpis,ooo,pto,q1,q2,q3,q4,english,korean,monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,may,june,july,august,september,october,november,december,please,hi,hello,hey,thanks,vat,id,mr,mrs,ms,dr,gdap,dap,nce,mca,mpn,crm,erp,btw,partner center,japanese,german,french,chinese,spanish".split(
    ',',
  ),
);
/** "the Thanks A Latte referral": in the middle of a sentence and before another capital these begin a name. */
const WISHES = new Set(['thanks', 'hello', 'hi', 'hey', 'please']);
const LEADING_NOUNS = new Set([
  'customer',
  'customers',
  'client',
  'clients',
  'account',
  'company',
  'referral',
  'tenant',
  'partner',
  'new',
  'lead',
  'contact',
  'provider',
  'distributor',
  'invitation',
  'invite',
]);

const COMMANDS = new Set(
  'add,create,new,show,open,list,find,search,invite,send,resend,remove,delete,end,cancel,withdraw,accept,decline,approve,reject,close,hand,handoff,assign,edit,update,change,import,export,make,give,speak,help,hi,hello,please,register,customer,customers,referral,invitation'.split(
    ',',
  ),
);

const INTRODUCING = new Set(['with', 'of', 'from', 'about']);

/** "the invitation to Invite Only Events": to somebody, where "to" opens no verb. */
const isAddressed = (words: readonly Word[], from: number): boolean =>
  /^(?:to|for)$/u.test(words[from - 1]?.lower ?? '') &&
  /^(?:invitation|invite|referral|relationship|request|lead)s?$/u.test(words[from - 2]?.lower ?? '');

/** Whether a Korean particle that only names take follows the word without a space. */
function isGlued(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]];
  return (
    word !== undefined && next?.start === word.end && /^(?:이?랑|와|과|와의|과의|하고|에게|한테|의)$/u.test(next.text)
  );
}

/** "3M" begins a name as a capital does. */
const capital = (word: Word | undefined): boolean =>
  (word?.script === 'latin' && /^\p{Lu}/u.test(word.text)) ||
  (word?.script === 'number' && /^\p{N}+\p{Lu}/u.test(word.text));
const attached = (text: string, left: Word, right: Word): boolean => /^ ?$/u.test(text.slice(left.end, right.start));

/** Sentences in Title Case or ALL CAPS: there a capital says nothing. */
function capitalsSayNothing(words: readonly Word[]): boolean {
  // In a Korean sentence a capital says that it is a name.
  if (words.some((word) => word.script === 'hangul')) return false;
  const commands = words
    .slice(1)
    .filter((word) => word.script === 'latin' && word.text.length > 1 && latinWord(word.lower) !== undefined);
  const capitals = commands.filter(capital);
  return (
    commands.length > 0 &&
    capitals.length / commands.length > 0.7 &&
    words.filter((word) => word.script === 'latin').length > 2 &&
    capitals.length > 1 &&
    words.filter((word) => word.script === 'latin' && !capital(word)).length === 0
  );
}

/** Runs of capitalised Latin words inside the sentence: names, even when made of everyday words ("invite Blue Yonder"). */
export function findCapitalRuns(text: string, words: readonly Word[], places: readonly Span[]): readonly Span[] {
  if (capitalsSayNothing(words)) return [];
  const isKorean = words.some((word) => word.script === 'hangul');
  const found: Span[] = [];
  const inPlace = (word: Word): boolean => places.some((place) => place.start <= word.start && word.end <= place.end);
  let index = 0;
  while (index < words.length) {
    const first = words[index];
    const isWish = WISHES.has(first?.lower ?? '') && index > 0 && capital(words[index + 1]);
    if (first === undefined || !capital(first) || (NEVER.has(first.lower) && !isWish)) {
      index += 1;
      continue;
    }
    let last = index;
    let at = index + 1;
    while (at < words.length) {
      const word = words[at];
      const before = words[at - 1];
      if (word === undefined || before === undefined || !attached(text, before, word)) break;
      if (capital(word) && !NEVER.has(word.lower)) last = at;
      else if (word.script === 'number' && last === at - 1 && word.text.length <= 4) last = at;
      else if (
        !LINKS.has(word.lower) ||
        !capital(words[at + 1]) ||
        (GIVEN_NAMES.has(first.lower) && word.script === 'latin')
      )
        break;
      at += 1;
    }
    let from = index;
    const initial = index === 0 || /[.!?:]/u.test(words[index - 1]?.text ?? '');
    // "log a lead: Best For You Organics": behind a colon a name begins, not a sentence.
    // In a Korean sentence its first word is one of the name, unless it is a command ("Add customer …").
    const isNameAtOnce = isKorean && last > index && words[index - 1]?.text !== '.' && !COMMANDS.has(first.lower);
    const isSentence = initial && words[index - 1]?.text !== ':' && !isNameAtOnce;
    // "Blue Yonder Airlines moved": a word that companies use for themselves opens a name, not a sentence.
    // "Cancel Design이랑 통화했는데": so does a command, where a Korean particle follows the name.
    const isOpening = latinWord(first.lower) !== undefined && !COMPANY_WORDS.has(first.lower) && !isGlued(words, last);
    if (isSentence && isOpening && last > from) from += 1;
    // "with Invite Only Events": behind these words all that has a capital is the name.
    const isIntroduced = last > from + 1 && (INTRODUCING.has(words[from - 1]?.lower ?? '') || isAddressed(words, from));
    // "to New Day Dental": a capital in the middle of the sentence, before two more.
    const isNew =
      first.lower === 'new' && index > 0 && last > from + 1 && !LEADING_NOUNS.has(words[from + 1]?.lower ?? '');
    while (!isIntroduced && !isNew && from < last && LEADING_NOUNS.has(words[from]?.lower ?? '')) from += 1;
    while (from < last && !capital(words[from]) && LINKS.has(words[from]?.lower ?? '')) from += 1;
    const run = words.slice(from, last + 1).filter((word) => capital(word));
    const unknown = run.some((word) => latinWord(word.lower) === undefined && !inPlace(word));
    const lone = run.length === 1 && (initial ? from === index : false);
    // "connect us to ALSO": capitals all through are no accident.
    const shouted =
      run.length === 1 &&
      !initial &&
      /^\p{Lu}{3,}$/u.test(run[0]?.text ?? '') &&
      latinWord(run[0]?.lower ?? '')?.includes('elsewhere') !== true &&
      words.some((word) => /^\p{Ll}/u.test(word.text));
    // "Also랑 연결해줘": with a Korean particle even an everyday word is a name.
    const following = words[last + 1];
    const isMarked =
      run.length === 1 &&
      !initial &&
      following?.start === run[0]?.end &&
      /^(?:이?랑|와|과|을|를|에게|한테|의|에)$/u.test(following?.text ?? '') &&
      (latinWord(run[0]?.lower ?? '') ?? []).every((concept) => concept === 'filler' || concept === 'polite');
    const start = words[from]?.start;
    const end = words[last]?.end;
    if (
      start !== undefined &&
      end !== undefined &&
      !isProduct(text.slice(start, end)) &&
      !run.every(inPlace) &&
      (unknown || shouted || isMarked || (run.length > 1 && !lone))
    )
      found.push({ start, end });
    index = last + 1;
  }
  return found;
}
