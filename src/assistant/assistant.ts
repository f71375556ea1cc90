import { createHash } from 'node:crypto';
import { DOUBT, type Recognition } from '../language/port.ts';
import { readPartner } from '../partner/partner.ts';
import { people } from '../partner/people.ts';
import { isAmong } from '../partner/roles.ts';
import type { RecordRef, Tx } from '../store/port.ts';
import { answerMeaning, withTaken } from './answer/answer-meaning.ts';
import { answerOpened } from './answer/answer-opened.ts';
import { answerPressed, showRecord } from './answer/answer-pressed.ts';
import { runCommand } from './answer/answer-said.ts';
import { hear } from './answer/hear.ts';
import { faultCard, privatelyCard } from './cards.ts';
import { chooseLocale, spokenLocale } from './choose-locale.ts';
import { rememberDeliveries } from './deliveries/deliveries.ts';
import { isNew } from './deliveries/is-new.ts';
import { marks } from './deliveries/marks.ts';
import type { Desk } from './desk.ts';
import { openDraft } from './drafts.ts';
import type { Incoming, Linked, Pressed, Search, Shared } from './incoming.ts';
import { type Meaning, meaningOf } from './meaning/meaning.ts';
import { noteSpokenOf } from './meaning/note-spoken-of.ts';
import { rememberSpokenOf, type SpokenOf } from './meaning/spoken-of.ts';
import { meet } from './meet.ts';
import { everyone, openTurn, rolesOf } from './open-turn.ts';
import type { Card, Found, Hit, Outgoing } from './reply.ts';
import { searchRecords } from './sharing/search.ts';
import { shareRecord } from './sharing/share.ts';
import { withShareButton } from './sharing/share-button.ts';
import { withLink } from './sharing/with-link.ts';
import { withRefresh } from './sharing/with-refresh.ts';
import type { Turn } from './turn.ts';
import { TurnFault } from './turn-fault.ts';

/** What a channel calls. */
export interface Assistant {
  /** Answers one delivery. Nothing to say (a greeting already given, a text delivered again) is undefined. */
  handle(incoming: Incoming): Promise<Outgoing | undefined>;
  /** Looks up records for somebody who writes a message; changes nothing. */
  search(search: Search): Promise<Found>;
  /** The card of one record for a conversation, or nothing; changes nothing. */
  share(asked: Incoming<Linked | Shared>): Promise<Hit | undefined>;
}

/**
 * The one way through: who it is, in which language, what was meant, whether they may, one transaction, one card.
 * A delivery that comes again does nothing twice.
 */
export function createAssistant(desk: Desk): Assistant {
  const deliveries = rememberDeliveries<Outgoing | undefined>(desk.clock);
  const spoken = rememberSpokenOf();
  return {
    async handle(incoming) {
      const delivery = await deliveries.once(deliveryKey(incoming), () => answerOnce(desk, incoming, spoken));
      if (!delivery.again) return delivery.answer;
      // A press, or a dialog, wants an answer each time: what it shows now. Its mark and its claims keep it from doing anything twice.
      const { kind } = incoming.what;
      return kind === 'pressed' || kind === 'opened' ? answerOnce(desk, incoming, spoken) : undefined;
    },
    search: (search) => searchRecords(desk, search),
    share: (asked) => shareRecord(desk, asked),
  };
}

async function answerOnce(desk: Desk, incoming: Incoming, spoken: SpokenOf): Promise<Outgoing | undefined> {
  const { what } = incoming;
  const at = desk.clock.now();
  const id = desk.newTurnId();
  const partner = await readPartner(desk.store.reader(incoming.tenant));
  const said = what.kind === 'said' ? desk.recognizer.recognize(what.text) : undefined;
  const hints = { text: said?.text, understood: isUnderstood(said), partner: partner.language };
  const person = await meet(desk.store, incoming, { at, turn: id, spoken: spokenLocale(hints) });
  if (what.kind === 'removed') return undefined;
  const languages = { ...hints, chosen: person.language, last: person.lastLanguage, client: person.clientLocale };
  const roles = rolesOf(incoming.person.id, person, desk.admins);
  const opened = { id, now: at, person, roles, partner };
  let turn = openTurn(incoming, { ...opened, locale: chooseLocale(languages) });
  try {
    const reader = desk.store.reader(turn.tenant);
    const meaning = said && (await meaningOf(desk, turn, said, spoken, reader));
    if (meaning?.ofFeature || meaning?.taken)
      turn = openTurn(incoming, { ...opened, locale: chooseLocale({ ...languages, understood: true }) });
    const card = await answerInTransaction(desk, incoming, turn, meaning);
    if (!card) return undefined;
    await noteSpokenOf(desk, turn, what, card, meaning?.said, spoken);
    if (incoming.inDialog) return { card: withLink(withShareButton(turn, card), desk.links) };
    const { card: own, shared } = await forPlace(desk, turn, card, meaning);
    return { card: withLink(own, desk.links), ...(shared && { shared: withLink(shared, desk.links) }) };
  } catch (error) {
    desk.log.error({ turn: id, err: error, kind: what.kind }, 'the turn failed and changed nothing');
    // A card that was pressed stays as it is, with what was typed in it.
    if (what.kind === 'pressed') throw new TurnFault(turn.say('common.fault.text', { reference: id }), error);
    return { card: faultCard(turn, id) };
  }
}

async function answerInTransaction(
  desk: Desk,
  incoming: Incoming,
  turn: Turn,
  meaning: Meaning | undefined,
): Promise<Card | undefined> {
  const { tenant } = incoming;
  const markId = deliveryKey(incoming);
  return desk.store.transact({ tenant, at: turn.now, turn: turn.id }, async (tx) => {
    const mark = await tx.get(marks, markId);
    // Nobody waits for an answer to an installation: greeted is greeted.
    if (mark) return incoming.what.kind === 'installed' ? undefined : presentCard(desk, turn, mark.body.about, tx);
    const counted = countWrites(tx);
    const card = await answer(desk, incoming, await asOfNow(desk, turn, tx), meaning, counted.tx);
    if (counted.writes() > 0)
      await tx.put(marks, markId, { at: turn.now, ...(card?.about && { about: card.about }) }, 0);
    return card;
  });
}

/** With the roles and the settings of this moment: a role taken while the turn waited for others does not count any more. */
async function asOfNow(desk: Desk, turn: Turn, tx: Tx): Promise<Turn> {
  const person = (await tx.get(people, turn.personId))?.body;
  return { ...turn, roles: rolesOf(turn.personId, person, desk.admins), partner: await readPartner(tx) };
}

async function answer(
  desk: Desk,
  { what }: Incoming,
  turn: Turn,
  meaning: Meaning | undefined,
  tx: Tx,
): Promise<Card | undefined> {
  if (what.kind === 'pressed') return isForOthers(desk, turn, what) ? undefined : answerPressed(desk, turn, what, tx);
  if (what.kind === 'opened') return answerOpened(desk, turn, what, tx);
  const linked = what.kind === 'said' && desk.links?.read(what.text);
  if (linked) return showRecord(desk, turn, linked, tx);
  if (meaning) return (await hear(desk, turn, meaning.said.text, tx)) ?? answerMeaning(desk, turn, meaning, tx);
  return (await isNew(turn, tx)) ? runCommand(desk, { ...turn, text: '', entities: {} }, 'greet', tx) : undefined;
}

/** A card that everybody of a group sees stays before the eyes of those who may not open the record: nobody refused them. */
function isForOthers(desk: Desk, turn: Turn, { automatic, data }: Pressed): boolean {
  const type = automatic && typeof data.kind === 'string' ? desk.installed.recordType(data.kind) : undefined;
  return type !== undefined && !isAmong(turn.roles, type.who);
}

/** A delivery that was carried out before: the record or form that it led to, as it is now. */
async function presentCard(desk: Desk, turn: Turn, about: RecordRef | undefined, tx: Tx): Promise<Card | undefined> {
  if (about) return showRecord(desk, turn, about, tx);
  const draft = await openDraft(turn, tx);
  const form = draft && desk.installed.form(draft.body.form);
  if (form) return form.render(turn, draft, tx);
  return runCommand(desk, { ...turn, text: '', entities: {} }, 'today.show', tx);
}

/**
 * In a group, what everybody sees holds nothing personal and becomes each viewer's own by refresh. What was pressed
 * changes the message only when it shows a record; lists and forms open for the one who pressed. What was said and is
 * for one person comes as a button that opens it.
 */
async function forPlace(desk: Desk, turn: Turn, card: Card, meaning: Meaning | undefined): Promise<Outgoing> {
  const said = meaning?.said;
  if (turn.place === 'personal') return { card };
  if (card.aside) return { card: { ...card, personal: !said } };
  if (meaning && card.personal) return { card: privatelyCard(everyone(turn), turn.personName, meaning) };
  if (!said && !card.about) return { card: { ...card, personal: true } };
  if (!card.about) return { card };
  const { about } = card;
  const type = desk.installed.recordType(about.kind);
  const reader = desk.store.reader(turn.tenant);
  const doc = type && (await reader.get(type.kind, about.id));
  if (!type || !doc) return { card };
  // What only admins may see (people and their roles) is no group's.
  if (!isAmong(['staff'], type.who))
    return { card: meaning ? privatelyCard(everyone(turn), turn.personName, meaning) : { ...card, personal: true } };
  const shared = withRefresh(await type.view(everyone(turn), doc, reader), turn.say);
  return meaning ? { card: withTaken(turn, shared, meaning) } : { card: withRefresh(card, turn.say), shared };
}

function isUnderstood(said: Recognition | undefined): boolean {
  return said !== undefined && said.intent !== 'none' && said.confidence >= DOUBT;
}

/** One delivery, whoever sees its id. Hashed: conversation ids are long and of no further use. */
function deliveryKey(incoming: Incoming): string {
  return createHash('sha256')
    .update(`${incoming.tenant}\n${incoming.conversation.id}\n${incoming.person.id}\n${incoming.deliveryId}`)
    .digest('base64url');
}

function countWrites(tx: Tx): { tx: Tx; writes(): number } {
  let count = 0;
  return {
    writes: () => count,
    tx: {
      get: (kind, id) => tx.get(kind, id),
      list: (kind) => tx.list(kind),
      record: (entry) => tx.record(entry),
      forget: () => tx.forget(),
      put: (kind, id, body, expected) => {
        count++;
        return tx.put(kind, id, body, expected);
      },
      remove: (kind, id, expected) => {
        count++;
        return tx.remove(kind, id, expected);
      },
    },
  };
}
