import assert from 'node:assert/strict';
import { install } from '../../../src/assistant/contributions.ts';
import { recordType } from '../../../src/assistant/feature.ts';
import { searchRecords } from '../../../src/assistant/sharing/search.ts';
import { recordCard } from '../../../src/cards/record-card.ts';
import { createRecognizer } from '../../../src/language/recognizer.ts';
import { kind } from '../../../src/store/port.ts';
import { ADELE, incoming, TENANT } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

interface Thing {
  readonly name: string;
}
const things = kind<Thing>('customer');

describe('Searching', () => {
  it('leaves out a record that cannot be shown, and logs which it was', async () => {
    const { store } = await openOffice();
    await store.transact({ tenant: TENANT, at: '2026-11-23T01:00:00.000Z', turn: 't' }, async (tx) => {
      for (const name of ['good', 'bad', 'fine']) await tx.put(things, `id-${name}`, { name }, 0);
    });
    const type = recordType<Thing>({
      kind: things,
      who: ['manager'],
      title: ({ name }) => name,
      async view({ locale }, { id, version, body }) {
        if (body.name === 'bad') throw new Error('too big');
        const about = { kind: things.name, id, version };
        return recordCard({ locale, about, category: '', title: body.name, badge: '', tone: 'default', facts: [] });
      },
    });
    const logged: { kind?: unknown; id?: unknown }[] = [];
    const found = await searchRecords(
      {
        store,
        recognizer: createRecognizer(),
        installed: install([() => ({ name: 'things', title: 'customers.list.title', records: [type] })]),
        clock: { now: () => '2026-11-23T01:00:00.000Z' },
        log: { info: () => {}, warn: () => {}, error: (facts) => logged.push(facts) },
        newTurnId: () => 'turn',
        admins: [],
      },
      {
        ...incoming({ person: ADELE, what: { kind: 'installed' } }),
        what: { kind: 'searched', command: 'findCustomers', words: '', skip: 0, count: 25 },
      },
    );
    assert.ok(found.kind === 'hits');
    assert.deepEqual(found.hits.map(({ title }) => title).sort(), ['fine', 'good']);
    assert.deepEqual(
      logged.map(({ kind, id }) => ({ kind, id })),
      [{ kind: 'customer', id: 'id-bad' }],
    );
  });
});
