import type { Command, Contributions, Note } from '../../../assistant/feature.ts';
import { recordCalled } from '../../../assistant/record-called.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { requestIn } from '../../../language/request.ts';
import { ROLES } from '../../../partner/roles.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import type { Customer } from '../customer.ts';
import { customerCard } from '../customer-card.ts';
import { addressLookedFor, bareSearch } from '../rules/bare-search.ts';
import { findCustomer } from './find-customer.ts';
import { ALL, customerList, taggedIn } from './list.ts';

/** What somebody may mean by a name that no customer has, the likeliest first. */
const ELSEWHERE = ['referral', 'invitation', 'provider', 'person'];

/** One customer by name: the card when one fits best, the list when several do, the way on when none does. */
export const customerShowCommand = (everyone: Contributions): Command => ({
  intent: 'customer.show',
  shared: true,
  who: ROLES,
  title: 'customers.show.title',
  examples: { en: ['open Fabrikam', 'show customer Contoso'], ko: ['파브리캄 정보 보여줘', '콘토소 열어줘'] },
  async handle(turn, tx) {
    const address = addressLookedFor(requestIn(turn.text));
    const said = address ?? turn.entities.customer ?? turn.entities.company ?? bareSearch(turn.text) ?? '';
    const found = await findCustomer(turn, said, tx);
    if ('customer' in found) return { card: await customerCard(turn, found.customer, tx, everyone) };
    const elsewhere = found.among === 0 ? await recordCalled(turn, said, ELSEWHERE, tx, everyone) : undefined;
    if (elsewhere) return { card: elsewhere };
    const colleague = found.among === 0 && said.includes('@') ? await ofSameDomain(turn, said, tx) : undefined;
    if (colleague) {
      const note: Note = { tone: 'accent', text: turn.say('customers.show.sameDomain', { address: said }) };
      return { card: await customerCard(turn, colleague, tx, everyone, note) };
    }
    const tag = await taggedIn(turn.text, tx);
    if (tag) return { card: await customerList(turn, { ...ALL, tag }, tx) };
    return { card: found.card };
  },
});

/** An address that nobody has: the customer whose domain it is of. */
async function ofSameDomain(viewer: Viewer, address: string, reader: Reader): Promise<Doc<Customer> | undefined> {
  const found = await findCustomer(viewer, address.slice(address.lastIndexOf('@') + 1), reader);
  return 'customer' in found ? found.customer : undefined;
}
