import type { Command, Contributions } from '../../assistant/feature.ts';
import { ROLES } from '../../partner/roles.ts';
import { customerCard } from './customer-card.ts';
import { findCustomer } from './find-customer.ts';

/** One customer by name: the card when one fits best, the list when several do, the way on when none does. */
export const customerShowCommand = (everyone: Contributions): Command => ({
  intent: 'customer.show',
  shared: true,
  who: ROLES,
  title: 'customers.show.title',
  examples: { en: ['open Fabrikam', 'show customer Contoso'], ko: ['파브리캄 정보 보여줘', '콘토소 열어줘'] },
  async handle(turn, tx) {
    const found = await findCustomer(turn, turn.entities.customer ?? turn.entities.company ?? '', tx);
    return { card: 'card' in found ? found.card : await customerCard(turn, found.customer, tx, everyone) };
  },
});
