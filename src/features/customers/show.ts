import type { Command, Contributions } from '../../assistant/feature.ts';
import { bestMatches } from '../../directory/match.ts';
import { ROLES } from '../../partner/roles.ts';
import { customers } from './customer.ts';
import { customerCard } from './customer-card.ts';
import { customerList, named } from './list.ts';

/** One customer by name: the card when one fits best, the list when several do, the way on when none does. */
export const customerShowCommand = (everyone: Contributions): Command => ({
  intent: 'customer.show',
  who: ROLES,
  title: 'customers.show.title',
  examples: { en: ['open Fabrikam', 'show customer Contoso'], ko: ['파브리캄 정보 보여줘', '콘토소 열어줘'] },
  async handle(turn, tx) {
    const said = turn.entities.customer ?? turn.entities.company ?? '';
    const [best, ...others] = bestMatches(said, (await tx.list(customers)).map(named));
    if (best && others.length === 0) return { card: await customerCard(turn, best, tx, everyone) };
    const intro = turn.say(best ? 'customers.show.several' : 'customers.show.none', { name: said });
    return {
      card: await customerList(
        turn,
        { query: best ? said : '', country: '', status: '', page: 0 },
        tx,
        said ? intro : undefined,
      ),
    };
  },
});
