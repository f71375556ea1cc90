import { closeDraft, type Draft, keepDraft, openDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Command, type Contributions, type Form, onDraft } from '../../../assistant/feature.ts';
import { tellOrigin } from '../../../assistant/origin.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, SaidTurn, Turn } from '../../../assistant/turn.ts';
import { can } from '../../../partner/capabilities.ts';
import { marketCountries } from '../../../partner/markets.ts';
import { openTask } from '../../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { type Customer, customers } from '../customer.ts';
import { customerCard } from '../customer-card.ts';
import { hearNew } from '../hear.ts';
import { checkCountry } from '../rules/check-country.ts';
import { type CheckedCustomer, checkCustomer } from '../rules/check-customer.ts';
import { sameCustomer } from '../rules/duplicates.ts';
import { FIELD_IDS } from '../rules/finding.ts';
import { createTask } from '../tasks/create-task.ts';
import { requestCard } from '../tasks/request.ts';
import { requestTask } from '../tasks/request-task.ts';
import { findingText } from '../words.ts';
import { countryForm, detailsForm, reviewForm } from './add-cards.ts';
import { prefill } from './prefill.ts';

const FORM = 'customer.add';
const WHO = ['staff', 'manager'] as const;
/** Days until the task for Partner Center is due. Our own number. */
const TASK_DAYS = 2;

/** "add customer Contoso, contoso.com, Korea": opens the form, filled with what was said; nothing is recorded yet. */
export const addCommand: Command = {
  intent: 'customer.add',
  who: WHO,
  title: 'customers.add.title',
  fromMessage: 'customers.add.fromMessage',
  examples: {
    en: ['add customer Contoso', 'add customer Contoso, contoso.com'],
    ko: ['고객 추가', '새 고객 콘토소 등록해줘'],
  },
  handle: async (turn, tx) => ({ card: await start(turn, tx) }),
};

/** The form, page by page, shown again at any time from its draft. */
export const addForm: Form = {
  name: FORM,
  render: async (viewer, draft) => page(viewer, draft),
  hear: async (turn, { body }, said) => hearNew(turn, body.values, said, String(body.context.country ?? '')),
};

export const addActions = (everyone: Contributions): readonly CardAction[] => [
  onDraft(FORM, {
    verb: 'customer.add.country',
    who: WHO,
    handle: async (turn, tx) => ({ card: await chooseCountry(turn, tx) }),
  }),
  onDraft(FORM, {
    verb: 'customer.add.review',
    who: WHO,
    handle: async (turn, tx) => ({ card: await review(turn, tx) }),
  }),
  onDraft(FORM, {
    verb: 'customer.add.back',
    who: WHO,
    handle: async (turn, tx) => ({ card: await goBack(turn, tx) }),
  }),
  onDraft(FORM, {
    verb: 'customer.add.submit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await submit(turn, tx, everyone) }),
  }),
];

async function start(turn: SaidTurn, tx: Tx): Promise<Card> {
  const said = prefill(turn.entities, turn.partner.market, turn.text);
  const before = await openDraft(turn, tx);
  if (before?.body.form === FORM && Object.keys(said.values).length === 0) {
    return page(turn, before, { tone: 'accent', text: turn.say('customers.add.resumed') });
  }
  const countries = marketCountries(turn.partner.market);
  const only = countries.length === 1 ? countries[0] : undefined;
  const country = said.country ?? only ?? '';
  const step = checkCountry(country, turn.partner.market).length === 0 ? 'details' : 'country';
  const draft = await startDraft(turn, tx, {
    ...{ name: FORM, values: said.values, context: { country, step } },
    origin: turn.origin,
  });
  const { country: wanted } = turn.entities;
  const against = wanted ? checkCountry(wanted, turn.partner.market) : [];
  if (step === 'country') return countryForm(turn, draft, against);
  const [refused] = against;
  return page(turn, draft, refused && { tone: 'warning', text: findingText(refused, turn.say) });
}

/** Shows the page that a draft has come to. */
function page(turn: Parameters<Form['render']>[0], draft: Doc<Draft>, note?: Parameters<typeof detailsForm>[2]): Card {
  const { step } = draft.body.context;
  if (step === 'country') return countryForm(turn, draft);
  const checked = checkDraft(turn, draft);
  if (step === 'review' && checked.customer) return reviewForm(turn, draft, checked.customer, checked.findings);
  return detailsForm(turn, draft, note);
}

async function chooseCountry(turn: DraftTurn, tx: Tx): Promise<Card> {
  const country = turn.typed.country ?? '';
  const findings = checkCountry(country, turn.partner.market);
  const step = findings.length === 0 ? 'details' : 'country';
  const draft = await keepDraft(tx, turn.draft, { context: { country, step } });
  return step === 'details' ? detailsForm(turn, draft) : countryForm(turn, draft, findings);
}

async function review(turn: DraftTurn, tx: Tx): Promise<Card> {
  const values = Object.fromEntries(FIELD_IDS.flatMap((id) => (turn.typed[id] ? [[id, turn.typed[id]]] : [])));
  const typed = await keepDraft(tx, turn.draft, { values });
  const { findings, customer } = checkDraft(turn, typed);
  if (!customer) return detailsForm(turn, typed, undefined, findings);
  const known = sameCustomer(customer, await tx.list(customers));
  if (known) return detailsForm(turn, typed, undefined, [], known);
  const draft = await keepDraft(tx, typed, { context: { ...typed.body.context, step: 'review' } });
  return reviewForm(turn, draft, customer, findings);
}

async function goBack(turn: DraftTurn, tx: Tx): Promise<Card> {
  const { context } = turn.draft.body;
  const several = marketCountries(turn.partner.market).length > 1;
  const step = context.step === 'review' || !several ? 'details' : 'country';
  return page(turn, await keepDraft(tx, turn.draft, { context: { ...context, step } }));
}

async function submit(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const { findings, customer } = checkDraft(turn, turn.draft);
  if (!customer) return detailsForm(turn, turn.draft, undefined, findings);
  const known = sameCustomer(customer, await tx.list(customers));
  if (known) return detailsForm(turn, turn.draft, undefined, [], known);
  await closeDraft(tx, turn.draft);
  const added = await addCustomer(turn, tx, customer);
  await tellOrigin(everyone, turn, tx, {
    of: turn.draft.body.origin,
    record: { kind: customers.name, id: added.id },
  });
  const name = customer.companyName;
  if (!can(turn.partner, 'createCustomer'))
    return requestCard(turn, added, { tone: 'good', text: turn.say('customers.request.recorded', { name }) });
  return customerCard(turn, added, tx, everyone, { tone: 'good', text: turn.say('customers.add.done', { name }) });
}

async function addCustomer(turn: Turn, tx: Tx, checked: CheckedCustomer): Promise<Doc<Customer>> {
  const id = turn.newId();
  const record = { kind: customers.name, id };
  const body: Customer = {
    ...checked,
    status: 'prepared',
    owner: turn.personId,
    addedBy: turn.personId,
    addedAt: turn.now,
    lately: [{ at: turn.now, by: turn.personId, what: 'added' }],
  };
  const added = await tx.put(customers, id, body, 0);
  tx.record({ who: turn.personId, what: 'customer.added', record });
  const due = plusDays(dayOf(turn.now, turn.partner.timeZone), TASK_DAYS);
  const what = can(turn.partner, 'createCustomer') ? createTask.name : requestTask.name;
  await openTask(turn, tx, { what, record, owner: turn.personId, due });
  return added;
}

function checkDraft(turn: Parameters<Form['render']>[0], draft: Doc<Draft>): ReturnType<typeof checkCustomer> {
  const { market, domains } = turn.partner;
  return checkCustomer(draft.body.values, {
    country: String(draft.body.context.country ?? ''),
    market,
    partnerDomains: domains,
  });
}
