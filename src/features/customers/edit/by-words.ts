import type { Command, Contributions, Heard } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn, Turn } from '../../../assistant/turn.ts';
import type { Correction } from '../../../language/correction/part.ts';
import { requestIn } from '../../../language/request.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { colleagues, MAY_OWN, MAY_SUPPORT } from '../colleagues.ts';
import { openStatus } from '../correct/correct-status.ts';
import { openMend } from '../correct/merge.ts';
import { isMerge, mergeSaid } from '../correct/said-merge.ts';
import type { Customer } from '../customer.ts';
import { findCustomer } from '../find/find-customer.ts';
import { ALL, customerList } from '../find/list.ts';
import { hearDetails, saidOf } from '../hear.ts';
import { openRightsForm } from '../rights/rights.ts';
import { asksForRights } from '../rules/asked-edit.ts';
import { askedForm, withoutThing } from '../rules/asked-form.ts';
import { EDITORS, openEdit } from './edit.ts';
import { formValues } from './edit-values.ts';
import { type SaidOwner, saidOwner } from './said-owner.ts';

/** "edit Fabrikam": the form with what is recorded; a name that fits several customers, or none, is asked about. */
export const editCommand = (everyone: Contributions): Command => ({
  intent: 'customer.edit',
  who: EDITORS,
  title: 'customers.edit.command',
  examples: {
    en: ['edit Fabrikam', 'update the address of Fabrikam'],
    ko: ['파브리캄 주소 수정', '파브리캄 정보 수정'],
  },
  async handle(turn, tx) {
    const merge = await mergeSaid(turn, tx, everyone);
    if (merge) return { card: merge };
    const owner = await saidOwner(turn, tx, everyone);
    if (owner) return { card: await openWithOwner(turn, owner, tx, everyone) };
    const name = withoutThing(turn.entities.customer ?? turn.entities.company ?? '');
    const found = await findCustomer(turn, name, tx);
    return { card: 'card' in found ? found.card : await openAsked(turn, found.customer, tx, everyone, name) };
  },
});

/** The form that was asked for; with the new values that were said in the details. */
async function openAsked(
  turn: SaidTurn,
  customer: Doc<Customer>,
  tx: Tx,
  everyone: Contributions,
  name: string,
): Promise<Card> {
  const said = saidOf(requestIn(turn.text), name);
  const asked = Object.keys(said).length > 0 ? 'details' : askedForm(turn.text, [customer.body.companyName, name]);
  if (asked === 'status') return openStatus(turn, tx, customer, everyone);
  if (customer.body.status === 'ended' || asked === 'details' || asked === 'ours')
    return openEdit(
      turn,
      customer,
      asked === 'ours' ? asked : 'details',
      tx,
      everyone,
      heardIn(turn, customer.body, said),
    );
  return asked === 'mend' ? openMend(turn, tx, customer.id, everyone) : openRightsForm(turn, tx, customer);
}

/** Whether a sentence asks for one of the forms here by what it names. */
export async function isForEdit(turn: SaidTurn, reader: Reader, everyone: Contributions): Promise<boolean> {
  if (asksForRights(requestIn(turn.text)) || (await isMerge(turn, reader))) return true;
  return (await saidOwner(turn, reader, everyone)) !== undefined;
}

/** The form with the colleague in it; without, and with why, where their role does not allow it. */
async function openWithOwner(
  turn: Turn,
  { as, customers: [customer, ...others], name, person }: SaidOwner,
  tx: Tx,
  everyone: Contributions,
): Promise<Card> {
  if (others.length > 0)
    return customerList(turn, { ...ALL, query: name }, tx, turn.say('customers.show.several', { name }));
  const may = await colleagues(tx, as === 'owner' ? MAY_OWN : MAY_SUPPORT, customer.body[as]);
  const label = turn.say(`customers.ours.${as}`);
  if (may.some(({ id }) => id === person.id)) {
    const heard = { values: { [as]: person.id }, changed: [{ label, value: person.body.name }] };
    return openEdit(turn, customer, 'ours', tx, everyone, heard);
  }
  const text = turn.say(`customers.edit.cannot.${as}`, { name: person.body.name });
  return openEdit(turn, customer, 'ours', tx, everyone, undefined, { tone: 'warning', text });
}

function heardIn(turn: Turn, customer: Customer, said: Correction): Heard | undefined {
  return hearDetails(turn, formValues(customer, turn.partner.market), said, customer.country);
}
