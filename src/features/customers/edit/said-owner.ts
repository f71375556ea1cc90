import type { Contributions } from '../../../assistant/feature.ts';
import { isCalled } from '../../../assistant/record-called.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import { matchesOfAny } from '../../../directory/match.ts';
import { requestIn, spellingsOf } from '../../../language/request.ts';
import { type Person, people } from '../../../partner/people.ts';
import { peopleCalled } from '../../../partner/said-person.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Customer, customers } from '../customer.ts';
import { named } from '../find/list.ts';
import { askedOwner } from '../rules/asked-edit.ts';

/** A colleague who was said to look after a customer from now on, or to support it. */
export interface SaidOwner {
  readonly as: 'owner' | 'support';
  /** All that fit the name; at least one. */
  readonly customers: readonly [Doc<Customer>, ...Doc<Customer>[]];
  /** As it was said. */
  readonly name: string;
  readonly person: Doc<Person>;
}

/** "Set the owner of Fabrikam to Adele": one colleague, and whatever customers fit. Undefined for a referral, and where a name fits nobody. */
export async function saidOwner(
  turn: SaidTurn,
  reader: Reader,
  everyone: Contributions,
): Promise<SaidOwner | undefined> {
  const asked = askedOwner(requestIn(turn.text));
  if (!asked) return undefined;
  const [person, ...namesakes] = peopleCalled(asked.person, await reader.list(people));
  if (!person || namesakes.length > 0) return undefined;
  const spellings = spellingsOf(asked.customer);
  const all = (await reader.list(customers)).map(named);
  const [customer, ...others] = matchesOfAny(spellings, all);
  if (!customer) return undefined;
  if (!asked.surely && (await isCalled(turn, spellings, ['referral'], reader, everyone))) return undefined;
  return { as: asked.as, customers: [customer, ...others], name: asked.customer, person };
}
