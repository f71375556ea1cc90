import type { Holding } from '../../../assistant/holding.ts';
import type { Reader } from '../../../store/port.ts';
import { WHO } from '../find/list.ts';
import type { Route } from '../rules/routing.ts';
import { keepRoutes, readRoutes, routesRef } from './routes.ts';

/** Somebody's places in the rules of who gets which referrals; a rule that names nobody any more goes. */
export const routingHolding: Holding = {
  name: 'routing',
  title: 'routing.leaver',
  who: WHO,
  nobody: 'referrals.leaver.nobody',
  // The form's field shows their number alone: rules are no records that could be opened.
  find: async (person, reader) => (await rulesOf(person, reader)).map(() => ({ record: routesRef, name: '' })),
  async pass(turn, tx, { from, to }) {
    if ((await rulesOf(from, tx)).length === 0) return;
    const routes = (await readRoutes(tx)).map((route) => ({
      ...route,
      to: [...new Set(route.to.flatMap((id) => (id === from ? (to ?? []) : [id])))],
    }));
    await keepRoutes(
      turn,
      tx,
      routes.filter((route) => route.to.length > 0),
    );
  },
};

async function rulesOf(person: string, reader: Reader): Promise<readonly Route[]> {
  return (await readRoutes(reader)).filter(({ to }) => to.includes(person));
}
