import type { Command, Contributions } from '../../../assistant/feature.ts';
import { recordCalled } from '../../../assistant/record-called.ts';
import { ROLES } from '../../../partner/roles.ts';
import { customerCard } from '../customer-card.ts';
import { bareSearch } from '../rules/bare-search.ts';
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
    const said = turn.entities.customer ?? turn.entities.company ?? bareSearch(turn.text) ?? '';
    const found = await findCustomer(turn, said, tx);
    if ('customer' in found) return { card: await customerCard(turn, found.customer, tx, everyone) };
    const tag = await taggedIn(turn.text, tx);
    if (tag) return { card: await customerList(turn, { ...ALL, tag }, tx) };
    return {
      card: (found.among === 0 ? await recordCalled(turn, said, ELSEWHERE, tx, everyone) : undefined) ?? found.card,
    };
  },
});
