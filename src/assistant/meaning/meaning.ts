import { findKnownName } from '../../directory/known-name.ts';
import { calledSo } from '../../directory/match.ts';
import { fillSlots } from '../../language/fill-slots.ts';
import { DOUBT, type Entities, type Intent, type Recognition } from '../../language/port.ts';
import { findReference, type Reference, withName } from '../../language/reference.ts';
import { slotsOf } from '../../language/slots-of.ts';
import { understand } from '../../language/understand.ts';
import type { Reader } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import type { Turn } from '../turn.ts';
import { type SeenRecord, seenNames, seenRecord } from './seen-records.ts';
import { findShortName } from './short-name.ts';
import { isFresh, type SpokenOf } from './spoken-of.ts';

/** What was said, with the records that its words stand for. */
export interface Meaning {
  readonly said: Recognition;
  /** A feature took the words for its own, whatever was recognised. */
  readonly ofFeature?: true;
  /** Whom a word like "them" was taken for. */
  readonly taken?: { readonly word: string; readonly record: SeenRecord };
  /** A word like "them" that could be anybody's, and those it may mean. */
  readonly unclear?: { readonly word: string; readonly among: readonly SeenRecord[] };
}

/** Longer texts are pasted, not said. */
const LONGEST = 400;
/** Stands for a name that nobody has, to see what would be meant with one. */
const ANYBODY = 'Nobody Ltd';
/** Without a name these only ask for one; the others find the one record that they fit by themselves. */
const NEEDS_NAME: readonly Intent[] = [
  'customer.show',
  'customer.edit',
  'invitation.send',
  'relationship.end',
  'history.show',
  'referral.show',
];

/**
 * Asks the features first, for sentences of their own. Else puts records in the place of words: a known name that the
 * recognizer could not tell from everyday words, and "them", "it", "그 고객" for whoever this person spoke of last in this
 * conversation. Only what the person may see counts.
 */
export async function meaningOf(
  desk: Desk,
  turn: Turn,
  plain: Recognition,
  spoken: SpokenOf,
  reader: Reader,
): Promise<Meaning> {
  const { text } = plain;
  const own = text.length > LONGEST ? undefined : await meantByFeature(desk, turn, plain, reader);
  if (own) {
    const entities = { ...plain.entities, ...fillSlots(own, understand(text)) };
    return { said: { ...plain, intent: own, confidence: 1, entities }, ofFeature: true };
  }
  if (text.length > LONGEST || (isClear(plain) && !speaksOfOne(plain.intent))) return { said: plain };
  const named = companyIn(plain.entities);
  const known = await withKnownName(desk, turn, plain, reader);
  if (known || named) return { said: known ?? plain };
  const reference = findReference(text);
  if (!reference) return { said: (await ofLast(desk, turn, plain, spoken, reader)) ?? plain };
  const last = spoken.last(turn);
  const seen = await Promise.all(
    last.map(async (mention) => ({ mention, record: await seenRecord(desk.installed, turn, mention, reader) })),
  );
  const [newest] = seen;
  if (newest?.record && isFresh(newest.mention, turn.now)) {
    const said = withCompany(desk, plain, reference, newest.record.name);
    return said ? { said, taken: { word: reference.word, record: newest.record } } : { said: plain };
  }
  const wanted = withCompany(desk, plain, reference, ANYBODY);
  if (!wanted || !NEEDS_NAME.includes(wanted.intent)) return { said: plain };
  const { customer: _customer, company: _company, ...entities } = wanted.entities;
  const among = seen.flatMap(({ record }) => record ?? []);
  return { said: { ...wanted, entities }, unclear: { word: reference.word, among } };
}

/**
 * The command of the first feature that takes the words for its own. For somebody without a role none does: which sentences
 * are taken tells who and what there is.
 */
async function meantByFeature(
  { installed }: Desk,
  turn: Turn,
  { text, entities }: Recognition,
  reader: Reader,
): Promise<Intent | undefined> {
  if (turn.roles.length === 0) return undefined;
  for (const feature of installed.features) {
    const intent = await feature.meant?.({ ...turn, text, entities }, reader);
    if (intent) return intent;
  }
  return undefined;
}

/** What is said of the record last spoken of without naming it, by the kind of that record. */
const OF_LAST: Readonly<Record<string, readonly Intent[]>> = {
  customer: ['customer.edit', 'relationship.end'],
  invitation: ['customer.edit', 'invitation.resend', 'invitation.cancel'],
  referral: ['customer.edit', 'referral.accept', 'referral.decline', 'referral.handoff', 'referral.close'],
  ending: ['customer.edit', 'relationship.withdraw', 'approval.show'],
};

/** "change the phone to …", "수락할게" name nobody, as Korean seldom does: it is the one last spoken of. The card says who that is. */
async function ofLast(
  desk: Desk,
  turn: Turn,
  plain: Recognition,
  spoken: SpokenOf,
  reader: Reader,
): Promise<Recognition | undefined> {
  const [newest] = spoken.last(turn);
  if (!newest || !isFresh(newest, turn.now) || !OF_LAST[newest.kind]?.includes(plain.intent)) return undefined;
  const record = await seenRecord(desk.installed, turn, newest, reader);
  const slot = slotsOf(plain.intent).includes('customer') ? 'customer' : 'company';
  return record && { ...plain, entities: { ...plain.entities, [slot]: record.name } };
}

/** The sentence read with a name in the place of the word, when it then is a command about that company. */
function withCompany(desk: Desk, plain: Recognition, reference: Reference, name: string): Recognition | undefined {
  const read = readAs(desk, plain.text, reference, name);
  if (isClear(plain) && read?.intent !== plain.intent && !isOneOf(plain, read)) return undefined;
  return read;
}

function isClear({ intent, confidence }: Recognition): boolean {
  return intent !== 'none' && confidence >= DOUBT;
}

/** Whether a command takes a company, or becomes one that does by a name. */
function speaksOfOne(intent: Intent): boolean {
  return intent.endsWith('.list') || slotsOf(intent).some((slot) => slot === 'company' || slot === 'customer');
}

/** "show that customer" is the list without a name, and the customer with one. */
function isOneOf(plain: Recognition, read: Recognition | undefined): boolean {
  return read?.intent.endsWith('.show') === true && plain.intent === read.intent.replace('.show', '.list');
}

function readAs(
  desk: Desk,
  text: string,
  span: { readonly start: number; readonly end: number },
  name: string,
): Recognition | undefined {
  const read = desk.recognizer.recognize(withName(text, span, name));
  if (read.intent === 'none' || read.confidence < DOUBT || !companyIn(read.entities)) return undefined;
  const slot = read.entities.customer === undefined ? 'company' : 'customer';
  return { ...read, text, entities: { ...read.entities, [slot]: name } };
}

async function withKnownName(
  desk: Desk,
  turn: Turn,
  plain: Recognition,
  reader: Reader,
): Promise<Recognition | undefined> {
  const named = companyIn(plain.entities);
  const names = await seenNames(desk.installed, turn, reader);
  const isOpen = named === undefined && !isClear(plain);
  const known = findKnownName(plain.text, names) ?? (isOpen ? findShortName(plain.text, names) : undefined);
  if (!known) return isClear(plain) ? undefined : bareName(plain, names);
  const words = plain.text.slice(known.start, known.end);
  const isPart = named !== undefined && words.length > named.length && words.includes(named);
  // "Fourth Coffee 초대 열어줘": the form goes on with the one that is named.
  if (named === words && plain.intent === 'invitation.send' && known.item.kind === 'invitation' && !isClear(plain))
    return { ...plain, confidence: DOUBT };
  if (named !== undefined && !isPart) return undefined;
  const read = readAs(desk, plain.text, known, words);
  if (read) return isClear(plain) && read.intent !== plain.intent && !isOneOf(plain, read) ? undefined : read;
  if (isClear(plain)) return undefined;
  // "Show the Fourth Coffee invitation": the list finds the one that is named by itself.
  if (plain.intent === 'invitation.list') return { ...plain, confidence: DOUBT };
  if (!isBare(plain.text, words)) return undefined;
  const intent = known.item.kind === 'referral' ? 'referral.show' : 'customer.show';
  const slot = intent === 'referral.show' ? 'company' : 'customer';
  return { ...plain, intent, confidence: 1, entities: { [slot]: words } };
}

/** Nothing was said but a short form of a name: "Fabrikam", of Fabrikam Korea. */
function bareName(plain: Recognition, names: Parameters<typeof calledSo<SeenRecord>>[1]): Recognition | undefined {
  const said = plain.text.replace(/[\s\p{P}]+$/gu, '');
  if (calledSo(said, names).length === 0) return undefined;
  return { ...plain, intent: 'customer.show', confidence: 1, entities: { customer: said } };
}

/** Nothing was said but the name. */
function isBare(text: string, name: string): boolean {
  return text.replace(name, '').replace(/[\s\p{P}]+/gu, '') === '';
}

function companyIn({ company, customer }: Entities): string | undefined {
  return company ?? customer;
}
