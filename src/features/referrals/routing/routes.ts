import { kind, type Reader, type Tx } from '../../../store/port.ts';
import type { Acting } from '../change.ts';
import type { Route } from '../rules/routing.ts';

/** The partner's rules; one document, so that they are read and changed together. */
interface Routes {
  readonly routes: readonly Route[];
}

const kept = kind<Routes>('routing');
const ID = 'self';
/** Where the history says that they were changed. */
export const routesRef = { kind: kept.name, id: ID };
/** More than a team needs, and few enough to be read. Our own number. */
export const MOST_ROUTES = 50;

/** The rules that say who gets which referrals, in the order in which they were added. */
export async function readRoutes(reader: Reader): Promise<readonly Route[]> {
  return (await reader.get(kept, ID))?.body.routes ?? [];
}

/** Keeps the rules as they are from now on. */
export async function keepRoutes(turn: Acting, tx: Tx, routes: readonly Route[]): Promise<void> {
  const before = await tx.get(kept, ID);
  await tx.put(kept, ID, { routes }, before?.version ?? 0);
  tx.record({
    who: turn.personId,
    what: 'referral.routing',
    record: routesRef,
    fields: ['routes'],
    facts: { count: routes.length },
  });
}
