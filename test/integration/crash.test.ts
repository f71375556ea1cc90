import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PARTNER_ID, partners } from '../../src/partner/partner.ts';
import { people } from '../../src/partner/people.ts';
import { openLowdbStore } from '../../src/store/lowdb.ts';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { guidOf, TENANT } from '../support/teams-activities.ts';
import { inputsOf } from '../support/teams-card.ts';
import { type Person, startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO } from './contoso.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AT = '2026-11-23T01:00:00.000Z';

/** How often the bot is killed; each start takes about a second. */
const KILLS = 3;

describe('SIGKILL of the bot', function () {
  this.timeout(120_000);
  let dataDir: string;
  let port: number;
  let child: ChildProcess | undefined;
  let stand: TeamsStandIn;
  let minji: Person;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'crash-'));
    port = await freePort();
    const store = await openLowdbStore({ dataDir });
    await store.transact({ tenant: TENANT, at: AT, turn: 'test' }, async (tx) => {
      const partner = {
        legalName: 'Hanbit',
        market: 'KR',
        language: 'en',
        timeZone: 'Asia/Seoul',
        domains: [],
        setUp: true,
      };
      await tx.put(partners, PARTNER_ID, { ...partner, language: 'en' }, 0);
      await tx.put(people, guidOf('minji'), { name: 'Minji Kim', roles: ['staff'] }, 0);
    });
    await store.close();
    stand = await startTeamsStandIn(`http://127.0.0.1:${port}`);
    minji = stand.person('minji');
  });
  afterEach(async () => {
    if (child?.exitCode === null && child.signalCode === null) await kills(child);
  });
  after(async () => {
    await stand.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function starts(): Promise<ChildProcess> {
    // A lock that its dead process left is taken over at once, unless it died before its id stood in it.
    await utimes(join(dataDir, 'store.lock'), 0, 0).catch(() => undefined);
    const env = { PATH: process.env.PATH, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'info' };
    const started = spawn(process.execPath, ['--import', 'tsx', 'src/index.ts'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: started.stdout })) {
      if (!line.includes('"listening"')) continue;
      started.stdout.resume();
      return started;
    }
    throw new Error('the bot ended before it listened');
  }

  async function kills(running: ChildProcess): Promise<void> {
    const exited = once(running, 'exit');
    running.kill('SIGKILL');
    const [, signal] = await exited;
    assert.equal(signal, 'SIGKILL');
  }

  /** Adds customers one after the other until the connection breaks; notes those that were acknowledged. */
  async function addsUntilKilled(round: number, acknowledged: string[]): Promise<void> {
    for (let count = 0; ; count++) {
      const prefix = `round${round}n${count}`;
      try {
        const turn = await addsContoso(minji, nameOf(prefix));
        if (JSON.stringify(turn.card).includes(`${prefix}.onmicrosoft.com`)) acknowledged.push(prefix);
      } catch {
        return;
      }
    }
  }

  const nameOf = (prefix: string) => ({ companyName: `Company ${prefix}`, prefix, email: `ann@${prefix}.example` });

  it('between and within turns loses nothing that was acknowledged, and does nothing by halves', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round++) {
      child = await starts();
      const before = acknowledged.length;
      // The form that was open when it was killed is still there, on the page it had come to.
      await minji.says('cancel');
      const adding = addsUntilKilled(round, acknowledged);
      await stand.until(() => acknowledged.length > before + 1, 'two customers to be acknowledged');
      // At any moment: within a turn, between two, while the answer is on its way.
      await wait(Math.random() * 40);
      await kills(child);
      await adding;
    }
    assert.ok(acknowledged.length > KILLS, `only ${acknowledged.length} were acknowledged`);

    const store = await openLowdbStore({ dataDir });
    const { changes } = await store.changes(TENANT, 0);
    const bodies = (kind: string) => changes.filter((change) => change.kind === kind && change.body !== undefined);
    const customers = bodies('customer').map(({ id, body }) => ({ id, prefix: (body as { prefix: string }).prefix }));
    for (const prefix of acknowledged)
      assert.ok(
        customers.some((customer) => customer.prefix === prefix),
        `${prefix} is lost`,
      );
    // Each with its task and its history, or not at all; and none twice.
    assert.equal(new Set(customers.map(({ prefix }) => prefix)).size, customers.length);
    const tasks = bodies('task').map(({ body }) => (body as { record: { id: string } }).record.id);
    assert.deepEqual([...new Set(tasks)].sort(), [...new Set(customers.map(({ id }) => id))].sort());
    const told: string[] = [];
    for await (const { what, record } of store.history(TENANT)) if (what === 'customer.added') told.push(record.id);
    assert.deepEqual(told.sort(), customers.map(({ id }) => id).sort());
    await store.close();
    assert.deepEqual((await verifyHistory(dataDir)).problems, []);
  });

  it('while a form is open leaves the form as it was', async () => {
    child = await starts();
    await minji.says('cancel');
    const form = await minji.says('add customer');
    const typed = { ...CONTOSO, ...nameOf('typed'), postalCode: '1' };
    const wrong = await minji.presses(form, 'customer.add.review', typed);
    await kills(child);
    child = await starts();
    const again = await minji.presses(wrong, 'customer.add.review', { postalCode: '12' });
    assert.equal(inputsOf(again.card).companyName, 'Company typed');
    assert.equal((await minji.says('add customer')).card.type, 'AdaptiveCard');
    await kills(child);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}
