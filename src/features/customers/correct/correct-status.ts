import { unknownCard } from '../../../assistant/cards.ts';
import { closeDraft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Contributions, type Form, onDraft, onRecord } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn } from '../../../assistant/turn.ts';
import { formatAny } from '../../../catalogue/format.ts';
import { can } from '../../../partner/capabilities.ts';
import { isAmong } from '../../../partner/roles.ts';
import { openTask } from '../../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { colleagues } from '../colleagues.ts';
import { type Customer, customers, withEvent } from '../customer.ts';
import { customerCard } from '../customer-card.ts';
import { CORRECTION_REASONS, type Correction, checkCorrection, wayFrom } from '../rules/correction.ts';
import { cleanNotes } from '../rules/ours.ts';
import { createTask } from '../tasks/create-task.ts';
import { dropTasks } from '../tasks/drop-tasks.ts';
import { requestTask } from '../tasks/request-task.ts';
import { statusCard } from './correct-status-card.ts';
import { heldBy } from './held.ts';

const FORM = 'customer.status';
const WHO = ['staff', 'manager'] as const;
/** Days until a customer that was never created should be. Our own number. */
const TASK_DAYS = 2;

/** A status that was recorded wrongly, put right by hand: with a reason, and a trail. Nothing changes at Microsoft. */
export const statusForm: Form = {
  name: FORM,
  async render(viewer, draft, reader) {
    const customer = await reader.get(customers, String(draft.body.context.customer));
    return customer ? statusCard(viewer, draft, customer.body) : unknownCard(viewer);
  },
};

export const statusActions = (everyone: Contributions): readonly CardAction[] => [
  onDraft('customer.merge', {
    verb: 'customer.status',
    who: WHO,
    async handle(turn, tx) {
      const customer = await tx.get(customers, String(turn.draft.body.context.customer));
      return { card: customer ? await openStatus(turn, tx, customer, everyone) : unknownCard(turn) };
    },
  }),
  onRecord(customers, {
    verb: 'customer.status.reopen',
    who: ['manager'],
    handle: async (turn, tx) => ({ card: await openStatus(turn, tx, turn.record, everyone) }),
  }),
  onDraft(FORM, {
    verb: 'customer.status.submit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await submit(turn, tx, everyone) }),
  }),
];

/** The form to correct a status, or why it cannot be corrected. */
export async function openStatus(turn: Turn, tx: Tx, customer: Doc<Customer>, everyone: Contributions): Promise<Card> {
  const against = await objection(turn, tx, customer, everyone);
  if (against) return customerCard(turn, customer, tx, everyone, { tone: 'warning', text: against });
  const context = { customer: customer.id, version: customer.version };
  return statusCard(turn, await startDraft(turn, tx, { name: FORM, context }), customer.body);
}

async function submit(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const { context } = turn.draft.body;
  const customer = await tx.get(customers, String(context.customer));
  if (!customer) return unknownCard(turn);
  const way = wayFrom(customer.body.status);
  const stale = customer.version === context.version ? undefined : turn.say('common.stale');
  const against = stale ?? (await objection(turn, tx, customer, everyone));
  if (against || !way) {
    await closeDraft(tx, turn.draft);
    return customerCard(turn, customer, tx, everyone, { tone: 'warning', text: against ?? turn.say('common.stale') });
  }
  const { why = '', words = '', microsoftId = '' } = turn.typed;
  const typed = { why, words: cleanNotes(words), microsoftId: microsoftId.trim().toLowerCase() };
  const others = (await tx.list(customers)).filter(({ id }) => id !== customer.id);
  const problems = checkCorrection(
    way,
    typed,
    others.map(({ body }) => body.microsoftId),
  );
  if (problems.length > 0)
    return statusCard(turn, await keepDraft(tx, turn.draft, { values: typed }), customer.body, problems);
  await closeDraft(tx, turn.draft);
  const reason = CORRECTION_REASONS.find((each) => each === typed.why) ?? 'other';
  const { status: from } = customer.body;
  const correction = { from, to: way.to, why: reason, words: typed.words, at: turn.now, by: turn.personId };
  const saved = await correct(turn, tx, customer, correction, typed.microsoftId);
  return customerCard(turn, saved, tx, everyone, { tone: 'good', text: turn.say(`customers.correct.done.${way.to}`) });
}

async function correct(
  turn: Turn,
  tx: Tx,
  { id, version, body }: Doc<Customer>,
  correction: Correction,
  microsoftId: string,
): Promise<Doc<Customer>> {
  const { from, to, why } = correction;
  const { microsoftId: _id, activeSince: _since, agreementDue: _due, reminded: _told, ...bare } = body;
  const today = dayOf(turn.now, turn.partner.timeZone);
  const kept: Customer = to === 'prepared' ? bare : body;
  const gained = from === 'prepared' ? { microsoftId, activeSince: today } : {};
  const event = { at: turn.now, by: turn.personId, what: 'corrected' } as const;
  const saved = await tx.put(customers, id, withEvent({ ...kept, ...gained, status: to, correction }, event), version);
  const record = { kind: customers.name, id };
  tx.record({ who: turn.personId, what: 'customer.corrected', record, fields: ['status'], why, facts: { from, to } });
  if (from === 'prepared') await dropTasks(tx, new Set([id]));
  if (to === 'prepared') {
    await dropTasks(tx, new Set([id]), ['customer.update', 'customer.identify']);
    const what = can(turn.partner, 'createCustomer') ? createTask.name : requestTask.name;
    await openTask(turn, tx, { what, record, owner: body.owner, due: plusDays(today, TASK_DAYS) });
  }
  return saved;
}

/** Why this status cannot be corrected by this person now: a sentence. */
async function objection(
  turn: Turn,
  tx: Tx,
  { id, body }: Doc<Customer>,
  everyone: Contributions,
): Promise<string | undefined> {
  const way = wayFrom(body.status);
  const held = await heldBy(turn, { id, companyName: body.companyName, status: body.status }, tx, everyone);
  if (held.length > 0) return turn.say('customers.correct.held', { what: held.join(' · ') });
  if (!way) return turn.say('customers.correct.ending');
  if (isAmong(turn.roles, way.who)) return undefined;
  const managers = (await colleagues(tx, way.who, undefined)).map((manager) => manager.body.name);
  return turn.say('customers.correct.managers', { names: formatAny(managers, turn.locale) });
}
