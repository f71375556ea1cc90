import assert from 'node:assert/strict';
import { install } from '../../src/assistant/contributions.ts';
import { allFeatures } from '../../src/features/index.ts';
import { createNotices } from '../../src/notices/notices.ts';
import { queueNotice } from '../../src/notices/outbox.ts';
import { people } from '../../src/partner/people.ts';
import { tasks } from '../../src/partnercenter/task.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { silentLog } from '../../src/shared/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { aTask } from '../support/a-task.ts';
import { ADELE, MINJI, TENANT } from '../support/factories.ts';

const NOW = '2026-11-23T01:00:00.000Z';

describe('Several people who are told something', () => {
  it('are told at the same time, each of them one thing after the other', async () => {
    const store = createMemoryStore();
    let turns = 0;
    let adeleIsTold = (): void => {};
    const adele = new Promise<void>((resolve) => {
      adeleIsTold = resolve;
    });
    const sent: string[] = [];
    /** Minji's client is so slow that it answers only once Adele has got hers. */
    const send = async (to: JsonObject, { about }: { about?: { id: string } }): Promise<string> => {
      if (to.chat === MINJI.id) await adele;
      sent.push(`${to.chat} ${about?.id}`);
      if (to.chat === ADELE.id) adeleIsTold();
      return `message-${sent.length}`;
    };
    const notices = createNotices({
      ...{ store, messenger: { send, update: async () => {} }, log: silentLog, admins: [], clock: { now: () => NOW } },
      everyone: install(allFeatures({ admins: [], readHistory: async function* () {} })),
      newTurnId: () => `turn-${++turns}`,
    });
    await store.transact({ tenant: TENANT, at: NOW, turn: 'test' }, async (tx) => {
      for (const { id, name } of [MINJI, ADELE])
        await tx.put(people, id, { name, roles: ['staff', 'manager'], address: { chat: id } }, 0);
      for (const task of ['first', 'second']) await tx.put(tasks, task, aTask(), 0);
      for (const [to, id] of [
        [MINJI.id, 'first'],
        [MINJI.id, 'second'],
        [ADELE.id, 'first'],
      ] as const) {
        const turn = { personId: 'system', now: NOW, newId: () => `notice-${to}-${id}` } as const;
        const note = { tone: 'accent', key: 'common.stale', params: {} } as const;
        await queueNotice(tx, turn, { to, about: { kind: tasks.name, id }, note });
      }
    });
    await notices.tick();
    assert.deepEqual(sent, [`${ADELE.id} first`, `${MINJI.id} first`, `${MINJI.id} second`]);
  });
});
