import { openTurn } from '../../src/assistant/open-turn.ts';
import type { Turn } from '../../src/assistant/turn.ts';
import { DEFAULT_PARTNER } from '../../src/partner/partner.ts';
import type { Person } from '../../src/partner/people.ts';
import type { Instant } from '../../src/shared/instant.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Store, Tx } from '../../src/store/port.ts';
import { incoming, MINJI, said, TENANT } from '../support/factories.ts';

export const NOW: Instant = '2026-11-23T01:00:00.000Z';

/** A turn of Minji in her own chat. */
export function turnOf(
  change: { id?: string; now?: Instant; person?: Partial<Person>; conversation?: string } = {},
): Turn {
  const { id = 'turn-1', now = NOW, conversation = 'chat' } = change;
  const delivery = {
    ...incoming({ what: said('hi') }),
    conversation: { id: conversation, place: 'personal' as const },
  };
  const person: Person = { name: MINJI.name, roles: ['staff'], ...change.person };
  return openTurn(delivery, { id, now, person, roles: person.roles, partner: DEFAULT_PARTNER, locale: 'en' });
}

/** A store, and transactions on it without ceremony. */
export function storeWith(): { store: Store; transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> } {
  const store = createMemoryStore();
  return { store, transact: (work) => store.transact({ tenant: TENANT, at: NOW, turn: 'test' }, work) };
}
