import { helpButton, unknownCard } from '../../../assistant/cards.ts';
import { closeDraft, type Draft, drafts, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import type { Subject } from '../../../assistant/eraser.ts';
import {
  type CardAction,
  type CustomerPart,
  type Form,
  onDraft,
  onPress,
  onRecord,
} from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { sentCards } from '../../../notices/sent-cards.ts';
import { people } from '../../../partner/people.ts';
import { isAmong, type Role } from '../../../partner/roles.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { ERASE_FORM, isTyped, readWords } from '../rules/erasing.ts';
import { eraseCard } from './erase-card.ts';
import { erasersOf, knownWords, type Looked, look } from './look.ts';

const WHO: readonly Role[] = ['admin'];

export const eraseForm = (around: Around): Form => ({
  name: ERASE_FORM,
  render: async (viewer, draft, reader) => eraseCard(viewer, draft, await lookOf(viewer, draft, reader, around)),
});

export const eraseActions = (around: Around): readonly CardAction[] => [
  onRecord(people, {
    verb: 'person.erase',
    who: WHO,
    handle: async (turn, tx) => ({ card: await openErasing(turn, tx, { kind: 'person', id: turn.record.id }, around) }),
  }),
  onPress({
    verb: 'contact.erase',
    who: WHO,
    async handle(turn, tx) {
      const customer = typeof turn.data.customer === 'string' ? turn.data.customer : '';
      return { card: await openErasing(turn, tx, { kind: 'contact', id: customer }, around) };
    },
  }),
  onDraft(ERASE_FORM, {
    verb: 'erase.look',
    who: WHO,
    async handle(turn, tx) {
      const values = { also: turn.typed.also ?? '', confirm: '' };
      const { refused } = readWords(values.also);
      const draft = await keepDraft(tx, turn.draft, { values });
      return { card: await shownAnew(turn, draft, tx, around, refused) };
    },
  }),
  onDraft(ERASE_FORM, {
    verb: 'erase.submit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await submit(turn, tx, around) }),
  }),
];

/** The button on a customer's card, for admins, as long as a contact is known. */
export async function contactPart(viewer: Viewer, id: string, reader: Reader, around: Around): Promise<CustomerPart> {
  if (!isAmong(viewer.roles, WHO)) return {};
  const known = await knownWords({ kind: 'contact', id }, reader, around);
  const button = { title: viewer.say('people.erase.contactButton'), verb: 'contact.erase', data: { customer: id } };
  return known.length === 0 ? {} : { buttons: [button] };
}

export async function openErasing(turn: Turn, tx: Tx, subject: Subject, around: Around): Promise<Card> {
  const looked = await look(subject, [], tx, turn.now, around);
  if (looked.name === '') return unknownCard(turn);
  const context = { ...subject, print: looked.print };
  return eraseCard(turn, await startDraft(turn, tx, { name: ERASE_FORM, context }), looked);
}

/** What was looked for is shown with what is found now; from then on that is what a press confirms. */
async function shownAnew(
  turn: Turn,
  draft: Doc<Draft>,
  tx: Tx,
  around: Around,
  refused: readonly string[] = [],
): Promise<Card> {
  const looked = await lookOf(turn, draft, tx, around);
  const context = { ...draft.body.context, print: looked.print };
  const kept = await keepDraft(tx, draft, { context });
  const also = turn.say('people.erase.problem.also', { words: refused.join(', ') });
  return eraseCard(turn, kept, looked, refused.length > 0 ? { errors: { also } } : {});
}

function lookOf({ now }: Viewer, { body }: Doc<Draft>, reader: Reader, around: Around): Promise<Looked> {
  const { kind, id } = body.context;
  const subject = { kind: kind === 'person' ? 'person' : 'contact', id: String(id) } as const;
  return look(subject, readWords(body.values.also ?? '').words, reader, now, around);
}

async function submit(turn: DraftTurn, tx: Tx, around: Around): Promise<Card> {
  const values = { also: turn.typed.also ?? '', confirm: turn.typed.confirm ?? '' };
  const draft = await keepDraft(tx, turn.draft, { values });
  const looked = await lookOf(turn, draft, tx, around);
  if (looked.blocked || looked.print !== draft.body.context.print) {
    const context = { ...draft.body.context, print: looked.print };
    const note = { tone: 'warning', text: turn.say('people.erase.problem.changed') } as const;
    return eraseCard(turn, await keepDraft(tx, draft, { context }), looked, looked.blocked ? {} : { note });
  }
  if (!isTyped(values.confirm, looked.name)) {
    const confirm = turn.say('people.erase.problem.confirm', { name: looked.name });
    return eraseCard(turn, draft, looked, { errors: { confirm } });
  }
  // What other admins have open about the same person would hold the name.
  for (const each of await tx.list(drafts)) {
    if (each.body.form === ERASE_FORM && each.body.context.id === looked.whom.id) await closeDraft(tx, each);
  }
  return erase(turn, tx, looked, around);
}

/** All of it in one transaction, after which the store's files hold none of it. */
async function erase(turn: Turn, tx: Tx, { whom, found }: Looked, around: Around): Promise<Card> {
  const { say, locale } = turn;
  tx.forget();
  for (const eraser of erasersOf(around)) await eraser.erase(turn, tx, whom);
  const records = found.reduce((sum, { names }) => sum + names.length, 0);
  const isPerson = whom.kind === 'person';
  const record = { kind: isPerson ? people.name : 'customer', id: whom.id };
  tx.record({ who: turn.personId, what: isPerson ? 'person.erased' : 'contact.erased', record, facts: { records } });
  if (isPerson) await redrawCardsOf(whom.id, tx, around);
  return messageCard({
    locale,
    title: say('people.erase.done', { count: records }),
    paragraphs: [say(`people.erase.left.${whom.kind}`)],
    buttons: [
      isPerson
        ? { title: say('people.list.title'), verb: 'role.list.show' }
        : { title: say('people.erase.customer'), verb: 'record.open', data: { kind: 'customer', record: whom.id } },
      helpButton(turn),
    ],
  });
}

/** Cards in colleagues' chats that may show the name are brought up to date, although their records have not changed. */
async function redrawCardsOf(person: string, tx: Tx, { everyone }: Around): Promise<void> {
  for (const { id, version, body } of await tx.list(sentCards)) {
    const type = everyone.recordType(body.about.kind);
    const doc = type && (await tx.get(type.kind, body.about.id));
    const isNamed = body.about.id === person || JSON.stringify(doc?.body ?? '').includes(person);
    if (isNamed) await tx.put(sentCards, id, { ...body, shows: 0 }, version);
  }
}
