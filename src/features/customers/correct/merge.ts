import { unknownCard } from '../../../assistant/cards.ts';
import type { CustomerRef } from '../../../assistant/customer-book.ts';
import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Contributions, type Form, onDraft } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { type Button, ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import { bestMatches } from '../../../directory/match.ts';
import { tasks } from '../../../partnercenter/task.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Customer, customers, domainOf, withEvent } from '../customer.ts';
import { customerCard } from '../customer-card.ts';
import { ALL, customerList, named } from '../find/list.ts';
import { mergeCustomers, mergeProblem } from '../rules/merge-customers.ts';
import { heldBy } from './held.ts';

const FORM = 'customer.merge';
const WHO = ['staff', 'manager'] as const;

/** Two records of one customer, or one that should not be there: put right, with a trail. */
export const mergeForm = (everyone: Contributions): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => mergeCard(viewer, draft, reader, everyone),
});

export const mergeActions = (everyone: Contributions): readonly CardAction[] => [
  onDraft('customer.edit', {
    verb: 'customer.edit.mend',
    who: WHO,
    handle: async (turn, tx) => ({
      card: await openMend(turn, tx, String(turn.draft.body.context.customer), everyone),
    }),
  }),
  onDraft(FORM, {
    verb: 'customer.merge.find',
    who: WHO,
    handle: async (turn, tx) => ({ card: await find(turn, tx, everyone) }),
  }),
  onDraft(FORM, {
    verb: 'customer.merge.submit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await merge(turn, tx, everyone) }),
  }),
  onDraft(FORM, {
    verb: 'customer.discard.submit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await discard(turn, tx, everyone) }),
  }),
];

/** The form in which a record that is there twice, or should not be there, is put right. @param other the twin, when it is known */
export async function openMend(
  turn: Turn,
  tx: Tx,
  customer: string,
  everyone: Contributions,
  other?: Doc<Customer>,
): Promise<Card> {
  const values = { other: other?.body.companyName ?? '' };
  const draft = await startDraft(turn, tx, { name: FORM, values, context: { customer, other: other?.id ?? '' } });
  return mergeCard(turn, draft, tx, everyone);
}

async function find(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const { context } = turn.draft.body;
  const said = turn.typed.other ?? '';
  const others = (await tx.list(customers)).filter(({ id }) => id !== context.customer);
  const [best, second] = bestMatches(said, others.map(named));
  const key = second ? 'customers.merge.several' : 'customers.merge.nobody';
  const other = best && !second ? best.id : '';
  const draft = await keepDraft(tx, turn.draft, { values: { other: said }, context: { ...context, other } });
  return mergeCard(turn, draft, tx, everyone, other ? undefined : turn.say(key, { name: said }));
}

async function merge(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const { kept, other } = await bothOf(turn.draft, tx);
  if (!kept) return unknownCard(turn);
  if (!other || (await objection(turn, kept, other, tx, everyone))) return mergeCard(turn, turn.draft, tx, everyone);
  await closeDraft(tx, turn.draft);
  const merged = mergeCustomers(kept.body, other.body);
  const event = { at: turn.now, by: turn.personId, what: 'changed', fields: ['merged'] } as const;
  await remove(turn, tx, other, 'customer.merged', { into: kept.id });
  const saved = await tx.put(customers, kept.id, withEvent(merged, event), kept.version);
  const record = { kind: customers.name, id: kept.id };
  tx.record({ who: turn.personId, what: 'customer.merged', record, facts: { from: other.id } });
  const text = turn.say('customers.merge.done', { name: other.body.companyName });
  return customerCard(turn, saved, tx, everyone, { tone: 'good', text });
}

async function discard(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const { kept } = await bothOf(turn.draft, tx);
  if (!kept) return unknownCard(turn);
  if (!(await mayDiscard(turn, kept, tx, everyone))) return mergeCard(turn, turn.draft, tx, everyone);
  await closeDraft(tx, turn.draft);
  await remove(turn, tx, kept, 'customer.discarded', {});
  return customerList(turn, ALL, tx, turn.say('customers.merge.discarded', { name: kept.body.companyName }));
}

/** Takes a record out, and drops what was still to be done for it. */
async function remove(
  turn: DraftTurn,
  tx: Tx,
  { id, version }: Doc<Customer>,
  what: 'customer.merged' | 'customer.discarded',
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const task of await openTasksOf(id, tx))
    await tx.put(tasks, task.id, { ...task.body, state: 'dropped' }, task.version);
  await tx.remove(customers, id, version);
  tx.record({ who: turn.personId, what, record: { kind: customers.name, id }, facts });
}

async function openTasksOf(customer: string, reader: Reader) {
  const all = await reader.list(tasks);
  return all.filter(({ body }) => body.record.id === customer && body.state === 'open');
}

async function bothOf(draft: Doc<Draft>, reader: Reader): Promise<{ kept?: Doc<Customer>; other?: Doc<Customer> }> {
  const { customer, other } = draft.body.context;
  const [kept, into] = await Promise.all([customer, other].map((id) => reader.get(customers, String(id ?? ''))));
  return { ...(kept && { kept }), ...(into && { other: into }) };
}

/**
 * What other features still have about a customer that would be gone. Tasks of our own are dropped with it, so the list
 * of tasks is not asked, but those that another feature wants done.
 */
async function hanging(viewer: Viewer, doc: Doc<Customer>, reader: Reader, everyone: Contributions) {
  const { id, body } = doc;
  const ref = refTo(doc);
  const others = everyone.features.filter(({ name }) => name !== 'tasks');
  const lines = await Promise.all(others.map((feature) => feature.hangsOn?.(viewer, ref, reader) ?? []));
  const foreign = (await openTasksOf(id, reader)).filter((task) => !task.body.what.startsWith('customer.'));
  const titles = foreign.map((task) => everyone.taskKind(task.body.what)?.title(viewer, body.companyName) ?? '');
  return [...lines.flat(), ...titles];
}

async function objection(
  viewer: Viewer,
  kept: Doc<Customer>,
  other: Doc<Customer>,
  reader: Reader,
  everyone: Contributions,
): Promise<string | undefined> {
  const problem = mergeProblem(kept.body, other.body, kept.id === other.id);
  if (problem) return viewer.say(`customers.merge.problem.${problem}`, { name: other.body.companyName });
  const lines = [
    ...(await heldBy(viewer, refTo(other), reader, everyone)),
    ...(await hanging(viewer, other, reader, everyone)),
  ];
  const what = lines.slice(0, 3).join(' · ');
  return lines.length > 0 ? viewer.say('customers.merge.hanging', { name: other.body.companyName, what }) : undefined;
}

function refTo({ id, body }: Doc<Customer>): CustomerRef {
  return { id, companyName: body.companyName, status: body.status };
}

/** Only what never was at Microsoft, and nothing else speaks of, can be taken out. */
async function mayDiscard(
  viewer: Viewer,
  doc: Doc<Customer>,
  reader: Reader,
  everyone: Contributions,
): Promise<boolean> {
  return doc.body.status === 'prepared' && (await hanging(viewer, doc, reader, everyone)).length === 0;
}

async function mergeCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  everyone: Contributions,
  wrong?: string,
): Promise<Card> {
  const { say, locale } = viewer;
  const { kept, other } = await bothOf(draft, reader);
  if (!kept) return unknownCard(viewer);
  const against = other && (await objection(viewer, kept, other, reader, everyone));
  const name = kept.body.companyName;
  const canDiscard = await mayDiscard(viewer, kept, reader, everyone);
  const cancel = cancelButton(say, draft);
  const button = (title: string, verb: string, rest: Partial<Button> = {}): Button => ({
    ...{ title, verb, data: ofDraft(draft) },
    ...rest,
  });
  return formCard({
    locale,
    title: say('customers.merge.title', { name }),
    intro: say(canDiscard ? 'customers.merge.introBoth' : 'customers.merge.intro', { name }),
    ...(against && { note: { tone: 'attention' as const, text: against } }),
    facts: other && !against ? preview(viewer, kept.body, other.body) : [],
    fields: [
      {
        id: 'other',
        label: say('customers.merge.other'),
        kind: 'text',
        value: draft.body.values.other ?? '',
        maxLength: 100,
        ...(wrong && { error: wrong }),
      },
    ],
    buttons: [
      ...(other && !against
        ? [button(say('customers.merge.confirm'), 'customer.merge.submit', { style: 'destructive' })]
        : []),
      button(say('customers.merge.find'), 'customer.merge.find'),
      ...(canDiscard
        ? [
            button(say('customers.merge.discard'), 'customer.discard.submit', {
              style: 'destructive',
              ignoresInputs: true,
            }),
          ]
        : []),
      button(say('customers.correct.button'), 'customer.status', { ignoresInputs: true }),
      cancel,
    ],
  });
}

function preview({ say }: Viewer, kept: Customer, other: Customer) {
  const merged = mergeCustomers(kept, other);
  return [
    { label: say('customers.merge.stays'), value: `${kept.companyName} (${domainOf(kept)})` },
    { label: say('customers.merge.goes'), value: `${other.companyName} (${domainOf(other)})` },
    { label: say('customers.ours.aliases'), value: (merged.aliases ?? []).join(', ') },
    { label: 'Microsoft ID', value: merged.microsoftId ?? '' },
  ];
}
