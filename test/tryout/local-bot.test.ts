import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { people } from '../../src/partner/people.ts';
import { openLowdbStore } from '../../src/store/lowdb.ts';
import { startLocalBot } from '../../src/tryout/local-bot.ts';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';

describe('The bot of the try-out', () => {
  let folder: string;
  let made: boolean | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-bot-'));
    made = undefined;
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function startAndStop(fresh: boolean): Promise<void> {
    await (await start(fresh)).close();
  }

  function start(fresh: boolean) {
    return startLocalBot(
      { PORT: '0', DATA_DIR: join(folder, 'data'), ADMINS: '', ALLOWED_TENANTS: TENANT_ID },
      {
        fresh,
        logFile: join(folder, 'bot.log'),
        seeded: (given) => {
          made = given;
        },
      },
    );
  }

  /** Does something with the data while the bot is not running. */
  async function withStore<Result>(work: (store: Awaited<ReturnType<typeof openLowdbStore>>) => Promise<Result>) {
    const store = await openLowdbStore({ dataDir: join(folder, 'data') });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  it('makes demo data in an empty folder: the four people with their roles', async () => {
    await startAndStop(false);

    assert.equal(made, true);
    for (const { aadObjectId, role } of PLAYERS) {
      const person = await withStore((store) => store.reader(TENANT_ID).get(people, aadObjectId));
      assert.deepEqual(person?.body.roles, [role]);
    }
  });

  it('keeps what was changed from start to start', async () => {
    await startAndStop(false);
    await addSomebody();
    await startAndStop(false);

    assert.equal(made, false);
    assert.equal(await hasSomebody(), true);
  });

  it('makes the data anew when asked', async () => {
    await startAndStop(false);
    await addSomebody();
    await startAndStop(true);

    assert.equal(made, true);
    assert.equal(await hasSomebody(), false);
  });

  it('makes damaged data anew when asked', async () => {
    await startAndStop(false);
    for (const name of ['store.json', 'store.copy.json', 'journal.ndjson']) {
      await writeFile(join(folder, 'data', name), '{"broken":');
    }
    await startAndStop(true);

    assert.equal(made, true);
  });

  it('does not take the data away from under a bot that is running', async () => {
    const running = await start(false);
    await assert.rejects(start(true), /in use by process/);
    await running.close();

    await startAndStop(false);
    assert.equal(made, false);
  });

  function addSomebody(): Promise<unknown> {
    return withStore((store) =>
      store.transact({ tenant: TENANT_ID, at: '2026-11-23T09:00:00.000Z', turn: 'test' }, (tx) =>
        tx.put(people, 'somebody', { name: 'Somebody', roles: [] }, 0),
      ),
    );
  }

  function hasSomebody(): Promise<boolean> {
    return withStore(async (store) => (await store.reader(TENANT_ID).get(people, 'somebody')) !== undefined);
  }
});
