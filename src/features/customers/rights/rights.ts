import { unknownCard } from '../../../assistant/cards.ts';
import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Contributions, type Form, onDraft, onRecord } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { can } from '../../../partner/capabilities.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Customer, customers, withEvent } from '../customer.ts';
import { customerCard } from '../customer-card.ts';
import { changedFields } from '../rules/merge-edits.ts';
import {
  AGREEMENT_WAYS,
  checkRights,
  GDAP_NAME_LENGTH,
  QUALIFICATIONS,
  RIGHTS_FIELDS,
  type RightsField,
  type RightsProblem,
  rightsOf,
  typedRights,
} from '../rules/rights.ts';

const FORM = 'customer.rights';
const WHO = ['staff', 'manager'] as const;
/** A choice needs a value that is not empty to be chosen again. */
const NONE = 'none';

export const rightsForm: Form = {
  name: FORM,
  render: (viewer, draft, reader) => rightsCard(viewer, draft, reader),
};

export const rightsActions = (everyone: Contributions): readonly CardAction[] => [
  onRecord(customers, {
    verb: 'customer.rights',
    who: WHO,
    handle: async (turn, tx) => ({ card: await openRightsForm(turn, tx, turn.record) }),
  }),
  onDraft(FORM, {
    verb: 'customer.rights.save',
    who: WHO,
    handle: async (turn, tx) => ({ card: await save(turn, tx, everyone) }),
  }),
];

/** The form for what is agreed with a customer. */
export async function openRightsForm(turn: Turn, tx: Tx, { id, version, body }: Doc<Customer>): Promise<Card> {
  const values = typedRights(body.rights ?? {});
  const draft = await startDraft(turn, tx, { name: FORM, values, context: { customer: id, version } });
  return rightsCard(turn, draft, tx);
}

async function save(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const { draft, typed, partner } = turn;
  const values = Object.fromEntries(
    RIGHTS_FIELDS.map((field) => [field, typed[field] === NONE ? '' : (typed[field] ?? '')]),
  );
  const may = { attest: can(partner, 'attestAgreement'), qualify: can(partner, 'specialQualification') };
  const problems = checkRights(values, dayOf(turn.now, turn.timeZone), may);
  if (problems.length > 0) return rightsCard(turn, await keepDraft(tx, draft, { values }), tx, problems);
  await closeDraft(tx, draft);
  const customer = await tx.get(customers, String(draft.body.context.customer));
  if (!customer) return unknownCard(turn);
  const before = typedRights(customer.body.rights ?? {});
  const rights = rightsOf(values);
  const fields = changedFields(before, typedRights(rights));
  // Somebody else's words are not overwritten unseen: the card shows what holds.
  if (customer.version !== draft.body.context.version && changedFields(before, draft.body.values).length > 0)
    return customerCard(turn, customer, tx, everyone, { tone: 'warning', text: turn.say('common.stale') });
  if (fields.length === 0)
    return customerCard(turn, customer, tx, everyone, { tone: 'accent', text: turn.say('customers.edit.nothing') });
  const event = { at: turn.now, by: turn.personId, what: 'changed', fields } as const;
  const saved = await tx.put(customers, customer.id, withEvent({ ...customer.body, rights }, event), customer.version);
  tx.record({
    who: turn.personId,
    what: 'customer.rights',
    record: { kind: customers.name, id: customer.id },
    fields,
  });
  return customerCard(turn, saved, tx, everyone, { tone: 'good', text: turn.say('customers.rights.saved') });
}

async function rightsCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  problems: readonly RightsProblem[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const customer = await reader.get(customers, String(draft.body.context.customer));
  return formCard({
    locale,
    title: say('customers.rights.title', { name: customer?.body.companyName ?? '' }),
    intro: say('customers.rights.intro'),
    problems: problems.length,
    fields: RIGHTS_FIELDS.map((field) => rightsField(viewer, field, draft.body.values[field] ?? '', problems)),
    buttons: [
      { title: say('common.button.save'), verb: 'customer.rights.save', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

function rightsField(viewer: Viewer, id: RightsField, value: string, problems: readonly RightsProblem[]): FormField {
  const { say } = viewer;
  const problem = problems.find(({ field }) => field === id);
  const shape = shapeOf(id, viewer);
  return {
    id,
    label: say(`customers.rights.field.${id}`),
    value: shape.kind === 'choice' && value === '' ? NONE : value,
    ...(problem && { error: say(`customers.rights.problem.${problem.code}`) }),
    ...shape,
  };
}

function shapeOf(id: RightsField, { say }: Viewer): Pick<FormField, 'kind'> & Partial<FormField> {
  const none = { title: say('customers.rights.none'), value: NONE };
  switch (id) {
    case 'agreementWay': {
      const ways = AGREEMENT_WAYS.map((way) => ({ title: say(`customers.rights.way.${way}`), value: way }));
      return { kind: 'choice', choices: [{ title: say('customers.rights.notYet'), value: NONE }, ...ways] };
    }
    case 'qualification': {
      const kinds = QUALIFICATIONS.map((kind) => ({
        title: say(`customers.rights.qualification.${kind}`),
        value: kind,
      }));
      return { kind: 'choice', choices: [none, ...kinds], hint: say('customers.rights.hint.qualification') };
    }
    case 'agreementOn':
    case 'gdapAskedOn':
    case 'gdapGrantedOn':
      return { kind: 'date' };
    case 'gdapName':
      return { kind: 'text', maxLength: GDAP_NAME_LENGTH, hint: say('customers.rights.hint.gdapName') };
    case 'gdapDays':
      return { kind: 'text', maxLength: 3, hint: say('customers.rights.hint.gdapDays') };
    case 'agreementBy':
    case 'gdapRoles':
      return { kind: 'text', maxLength: 300 };
  }
}
