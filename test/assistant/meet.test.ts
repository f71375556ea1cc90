import assert from 'node:assert/strict';
import type { Incoming } from '../../src/assistant/incoming.ts';
import { meet } from '../../src/assistant/meet.ts';
import { people } from '../../src/partner/people.ts';
import { incoming, MINJI, pressed, said, TENANT } from '../support/factories.ts';
import { NOW, storeWith } from './turns.ts';

describe('Meeting somebody', () => {
  const seen = { at: NOW, turn: 'turn', spoken: undefined };

  function meeting() {
    const { store, transact } = storeWith();
    const known = async () => await store.reader(TENANT).get(people, MINJI.id);
    return { store, transact, known, meets: (delivery: Incoming) => meet(store, delivery, seen) };
  }

  it('notes name, way, client and zone, with no role', async () => {
    const { meets, known } = meeting();
    const person = await meets(incoming({ what: said('hi'), clientLocale: 'ko-KR' }));
    assert.deepEqual(person, (await known())?.body);
    assert.deepEqual(person, {
      name: MINJI.name,
      roles: [],
      address: { chat: `chat-${MINJI.id}` },
      clientLocale: 'ko-KR',
      timeZone: 'Asia/Seoul',
    });
  });

  it('writes nothing when nothing is new', async () => {
    const { meets, known } = meeting();
    for (let times = 0; times < 3; times++) await meets(incoming({ what: said('hi') }));
    assert.equal((await known())?.version, 1);
  });

  it('keeps roles and choices, and the way to their own chat while they speak elsewhere', async () => {
    const { meets, known, transact } = meeting();
    await meets(incoming({ what: said('hi') }));
    await transact(async (tx) => {
      const person = await tx.get(people, MINJI.id);
      assert.ok(person);
      await tx.put(people, MINJI.id, { ...person.body, roles: ['staff'], language: 'ko' }, person.version);
    });
    await meets(incoming({ what: said('hi'), person: { id: MINJI.id, name: '민지 김' } }, 'group'));
    const { body } = (await known()) ?? {};
    assert.deepEqual([body?.name, body?.roles, body?.language], ['민지 김', ['staff'], 'ko']);
    assert.deepEqual(body?.address, { chat: `chat-${MINJI.id}` });
  });

  it('forgets the way when the assistant is removed from their own chat, not when from a group', async () => {
    const { meets, known } = meeting();
    await meets(incoming({ what: said('hi') }));
    await meets(incoming({ what: { kind: 'removed' } }, 'group'));
    assert.ok((await known())?.body.address);
    await meets(incoming({ what: { kind: 'removed' } }));
    assert.equal((await known())?.body.address, undefined);
  });

  it('keeps the name when none comes, and makes a hostile one harmless and short', async () => {
    const { meets } = meeting();
    await meets(incoming({ what: said('hi') }));
    assert.equal(
      (await meets(incoming({ what: said('hi'), person: { id: MINJI.id, name: ' \u200b ' } }))).name,
      MINJI.name,
    );
    const long = await meets(
      incoming({ what: said('hi'), person: { id: MINJI.id, name: `a\u0000b\u202ec\n${'x'.repeat(500)}` } }),
    );
    assert.match(long.name, /^abc x+$/);
    assert.equal(long.name.length, 120);
  });

  it('makes nobody known whose client refreshed a card by itself', async () => {
    const { meets, known } = meeting();
    const person = await meets(incoming({ what: pressed('record.open', {}, true) }));
    assert.equal(person.name, MINJI.name);
    assert.equal(await known(), undefined);
  });
});
