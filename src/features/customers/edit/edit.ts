import { unknownCard } from '../../../assistant/cards.ts';
import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import {
  type CardAction,
  type Contributions,
  type Form,
  type Heard,
  type Note,
  onDraft,
  onRecord,
} from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn } from '../../../assistant/turn.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { colleagues, MAY_OWN, MAY_SUPPORT, nameOf } from '../colleagues.ts';
import { type Customer, customers } from '../customer.ts';
import { customerCard } from '../customer-card.ts';
import { hearDetails } from '../hear.ts';
import { checkCustomer } from '../rules/check-customer.ts';
import { sameCustomer } from '../rules/duplicates.ts';
import { changedFields, mergeEdits } from '../rules/merge-edits.ts';
import { checkOurs } from '../rules/ours.ts';
import { formatAgo } from '../words.ts';
import { type EditMarks, editCard, NOBODY } from './edit-cards.ts';
import { DETAIL_FIELDS, fieldsOn, formValues, withDetails, withOurs } from './edit-values.ts';
import { saveCustomer } from './save-customer.ts';

const FORM = 'customer.edit';
export const EDITORS = ['staff', 'manager'] as const;
export type Page = 'details' | 'ours';

export const editForm: Form = {
  name: FORM,
  async render(viewer, draft, reader) {
    const customer = await customerOf(draft, reader);
    return customer ? editCard(viewer, draft, customer.body, reader) : unknownCard(viewer);
  },
  async hear(turn, draft, said, reader) {
    const customer = await customerOf(draft, reader);
    if (!customer) return undefined;
    const heard = hearDetails(turn, draft.body.values, said, customer.body.country);
    if (said.country && said.country !== customer.body.country)
      return { ...(heard ?? { changed: [] }), problem: turn.say('conversation.heard.countryStays') };
    return heard && { ...heard, context: { page: 'details' } };
  },
};

export const editActions = (everyone: Contributions): readonly CardAction[] => [
  onRecord(customers, {
    verb: 'customer.edit',
    who: EDITORS,
    handle: async (turn, tx) => ({ card: await openEdit(turn, turn.record, 'details', tx, everyone) }),
  }),
  onRecord(customers, {
    verb: 'customer.edit.ours',
    who: EDITORS,
    handle: async (turn, tx) => ({ card: await openEdit(turn, turn.record, 'ours', tx, everyone) }),
  }),
  onDraft(FORM, {
    verb: 'customer.edit.page',
    who: EDITORS,
    handle: async (turn, tx) => ({ card: await otherPage(turn, tx) }),
  }),
  onDraft(FORM, {
    verb: 'customer.edit.save',
    who: EDITORS,
    handle: async (turn, tx) => ({ card: await save(turn, tx, everyone) }),
  }),
];

/**
 * Opens one page of the form; the customer, where its relationship has ended.
 * @param heard what was asked for in words: it stands in the form, and becomes recorded by saving
 */
export async function openEdit(
  turn: Turn,
  customer: Doc<Customer>,
  page: Page,
  tx: Tx,
  everyone: Contributions,
  heard?: Heard,
  told?: Note,
): Promise<Card> {
  if (customer.body.status === 'ended')
    return customerCard(turn, customer, tx, everyone, { tone: 'warning', text: turn.say('customers.edit.ended') });
  const base = formValues(customer.body, turn.partner.market);
  const values = { ...base, ...heard?.values };
  const context: JsonObject = { customer: customer.id, version: customer.version, page, base: { ...base } };
  const draft = await startDraft(turn, tx, { name: FORM, values, context });
  const note = told ?? (heard && heardNote(turn, heard));
  return editCard(turn, draft, customer.body, tx, note && { note });
}

function heardNote({ say }: Turn, { changed }: Heard): Note {
  const changes = changed.map(({ label, value }) => `${label}: ${value}`).join(' · ');
  return { tone: 'accent', text: say('conversation.heard.changed', { changes }) };
}

async function otherPage(turn: DraftTurn, tx: Tx): Promise<Card> {
  const customer = await customerOf(turn.draft, tx);
  if (!customer) return gone(turn, tx);
  const { context } = turn.draft.body;
  const page: Page = context.page === 'ours' ? 'details' : 'ours';
  const draft = await keepDraft(tx, turn.draft, {
    values: typedOn(turn, customer.body),
    context: { ...context, page },
  });
  return editCard(turn, draft, customer.body, tx);
}

async function save(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const doc = await customerOf(turn.draft, tx);
  if (!doc) return gone(turn, tx);
  const { context } = turn.draft.body;
  const now = formValues(doc.body, turn.partner.market);
  const merged = mergeEdits(baseOf(turn.draft), typedOn(turn, doc.body), now);
  const { by, ago } = await lastChange(turn, doc.body, tx);
  const again = async (marks: EditMarks, page: unknown = context.page): Promise<Card> => {
    const seen: JsonObject = {
      ...context,
      version: doc.version,
      base: { ...now },
      page: page === 'ours' ? page : 'details',
    };
    return editCard(
      turn,
      await keepDraft(tx, turn.draft, { values: merged.values, context: seen }),
      doc.body,
      tx,
      marks,
    );
  };
  if (merged.clashes.length > 0) {
    const theirs = Object.fromEntries(merged.clashes.map((field) => [field, now[field] ?? '']));
    const text = turn.say('customers.edit.conflict', { name: by, ago });
    return again({ theirs, who: by, note: { tone: 'warning', text } }, pageOf(merged.clashes, doc.body));
  }
  const checked = await check(turn, doc, merged.values, tx);
  if ('marks' in checked) return again(checked.marks, checked.page);
  await closeDraft(tx, turn.draft);
  const fields = changedFields(now, formValues(checked.customer, turn.partner.market));
  if (fields.length === 0)
    return customerCard(turn, doc, tx, everyone, { tone: 'accent', text: turn.say('customers.edit.nothing') });
  const saved = await saveCustomer(turn, tx, doc, checked.customer, fields);
  const text =
    merged.theirs.length > 0
      ? turn.say('customers.edit.savedBoth', { name: by, ago })
      : turn.say(saved.task ? 'customers.edit.savedTask' : 'customers.edit.saved');
  return customerCard(turn, saved.customer, tx, everyone, { tone: 'good', text });
}

/** Details are checked only when they changed: a customer from a list may lack them, and its tags can still be kept. */
async function check(
  turn: Turn,
  doc: Doc<Customer>,
  values: Readonly<Record<string, string>>,
  tx: Tx,
): Promise<{ customer: Customer } | { marks: EditMarks; page: Page }> {
  const ids = async (who: typeof MAY_OWN, now: string | undefined): Promise<readonly string[]> =>
    (await colleagues(tx, who, now)).map(({ id }) => id);
  const known = {
    owners: await ids(MAY_OWN, doc.body.owner),
    supporters: await ids(MAY_SUPPORT, doc.body.support),
  };
  const ours = checkOurs(values, known);
  if (ours.length > 0) return { marks: { ours }, page: 'ours' };
  const kept = withOurs(doc.body, values);
  const before = formValues(doc.body, turn.partner.market);
  if (!DETAIL_FIELDS.some((id) => values[id] !== before[id])) return { customer: kept };
  const { country } = doc.body;
  const { findings, customer } = checkCustomer(values, {
    country,
    market: country,
    partnerDomains: turn.partner.domains,
  });
  if (!customer) return { marks: { findings }, page: 'details' };
  const others = (await tx.list(customers)).filter(({ id }) => id !== doc.id);
  const duplicate = sameCustomer(customer, others);
  if (duplicate) return { marks: { duplicate }, page: 'details' };
  return { customer: withDetails(kept, customer) };
}

/** What the draft holds, with what was typed on the page that was sent. */
function typedOn({ draft, typed }: DraftTurn, customer: Customer): Readonly<Record<string, string>> {
  const page = draft.body.context.page === 'ours' ? 'ours' : 'details';
  const sent = fieldsOn(page, customer).map((id) => [id, typed[id] === NOBODY ? '' : (typed[id] ?? '')] as const);
  return { ...draft.body.values, ...Object.fromEntries(sent) };
}

function pageOf(fields: readonly string[], customer: Customer): Page {
  return fields.some((field) => fieldsOn('details', customer).includes(field)) ? 'details' : 'ours';
}

function baseOf(draft: Doc<Draft>): Readonly<Record<string, string>> {
  const { base } = draft.body.context;
  if (typeof base !== 'object' || base === null || Array.isArray(base)) return {};
  return Object.fromEntries(Object.entries(base).map(([field, value]) => [field, String(value)]));
}

async function customerOf(draft: Doc<Draft>, reader: Reader): Promise<Doc<Customer> | undefined> {
  return reader.get(customers, String(draft.body.context.customer));
}

async function lastChange(turn: Turn, customer: Customer, reader: Reader): Promise<{ by: string; ago: string }> {
  const last = customer.lately?.find(({ what }) => what === 'changed') ?? customer.lately?.[0];
  const at = last?.at ?? customer.addedAt;
  return { by: await nameOf(reader, last?.by ?? customer.addedBy), ago: formatAgo(at, turn.now, turn.locale) };
}

async function gone(turn: DraftTurn, tx: Tx): Promise<Card> {
  await closeDraft(tx, turn.draft);
  return unknownCard(turn);
}
