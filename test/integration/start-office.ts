import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.ts';
import { readSettings } from '../../src/config/read-settings.ts';
import { PARTNER_ID, type Partner, partners } from '../../src/partner/partner.ts';
import { people } from '../../src/partner/people.ts';
import type { Role } from '../../src/partner/roles.ts';
import { type Instant, plus } from '../../src/shared/instant.ts';
import type { StoreFs } from '../../src/store/files.ts';
import { openLowdbStore } from '../../src/store/lowdb.ts';
import type { Change, HistoryRecord, Store, Tx } from '../../src/store/port.ts';
import { HANBIT } from '../support/factories.ts';
import { guidOf, TENANT } from '../support/teams-activities.ts';
import { readableLog } from '../support/teams-bot.ts';
import { type Person, startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in.ts';

/** Who works at the partner: short name, name in Teams, roles in the store. Megan is admin by the settings; Nora has no role. */
const COLLEAGUES = [
  { short: 'minji', name: '김민지', roles: ['staff'] },
  { short: 'adele', name: 'Adele Vance', roles: ['manager'] },
  { short: 'alex', name: 'Alex Wilber', roles: ['support'] },
  { short: 'megan', name: 'Megan Bowen', roles: [] },
  { short: 'nora', name: 'Nora Lee', roles: [] },
] as const satisfies readonly { short: string; name: string; roles: readonly Role[] }[];
type ShortName = (typeof COLLEAGUES)[number]['short'];

/** A small partner on this machine: the whole app with its store on disk, reached over HTTP through a stand-in for Teams. */
export interface RunningOffice extends Readonly<Record<ShortName, Person>> {
  readonly stand: TeamsStandIn;
  readonly dataDir: string;
  readonly app: App;
  readonly store: Store;
  /** What was logged as an error: a turn that failed, something that could not be delivered. */
  faults(): readonly Readonly<Record<string, unknown>>[];
  logged(): string;
  /** Every document, by kind and id. */
  documents(tenant?: string): Promise<readonly Change[]>;
  history(): Promise<readonly HistoryRecord[]>;
  /** Writes to the store, past the assistant. */
  puts(work: (tx: Tx) => Promise<unknown>): Promise<void>;
  now(): Instant;
  moveTime(ms: number): void;
  /** Ends the app in order and starts it on the same folder and port. */
  restarts(): Promise<void>;
  close(): Promise<void>;
}

export interface OfficeOptions {
  /** Of everybody's client. */
  readonly locale?: string;
  /** False: a partner of which nothing is known yet, only `ADMINS` names Megan. */
  readonly seeded?: boolean;
  /** False: nobody has opened the assistant yet, so nobody can be reached. */
  readonly opened?: boolean;
  readonly partner?: Partial<Partner>;
  readonly fs?: StoreFs;
  /** Where people reach the app; without it records have no links. */
  readonly publicUrl?: string;
}

export async function startOffice(options: OfficeOptions = {}): Promise<RunningOffice> {
  const { locale = 'en-US', seeded = true, opened = seeded, partner = {}, fs, publicUrl } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'office-'));
  const logged = readableLog();
  let time: Instant = '2026-11-23T01:00:00.000Z';
  const clock = { now: () => time };

  const run = async (port: string) => {
    const settings = readSettings({
      PORT: port,
      DATA_DIR: dataDir,
      ADMINS: guidOf('megan'),
      ...(publicUrl && { PUBLIC_URL: publicUrl }),
    });
    const opening = await openLowdbStore({ dataDir, log: logged.log, clock, ...(fs && { fs }) });
    return { store: opening, app: await startApp({ settings, store: opening, clock, log: logged.log }) };
  };
  let running = await run('0');
  const { url } = running.app;
  const stand = await startTeamsStandIn(url);
  const staff = Object.fromEntries(
    COLLEAGUES.map(({ short, name }) => [short, stand.person(short, { name, locale })]),
  ) as Record<ShortName, Person>;

  const office: RunningOffice = {
    ...staff,
    stand,
    dataDir,
    get app() {
      return running.app;
    },
    get store() {
      return running.store;
    },
    faults: () => logged.lines().filter(({ level }) => Number(level) >= 50),
    logged: () => logged.text(),
    async documents(tenant = TENANT) {
      const present = new Map<string, Change>();
      for (const change of (await running.store.changes(tenant, 0)).changes) {
        const key = `${change.kind}/${change.id}`;
        if (change.body === undefined) present.delete(key);
        else present.set(key, change);
      }
      return [...present.entries()].sort(([one], [other]) => one.localeCompare(other)).map(([, change]) => change);
    },
    async history() {
      const records: HistoryRecord[] = [];
      for await (const record of running.store.history(TENANT)) records.push(record);
      return records;
    },
    puts: (work) =>
      running.store.transact({ tenant: TENANT, at: time, turn: 'test' }, async (tx) => void (await work(tx))),
    now: () => time,
    moveTime(ms) {
      time = plus(time, ms);
    },
    async restarts() {
      await running.app.close();
      running = await run(new URL(url).port);
    },
    async close() {
      await running.app.close();
      await stand.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  if (seeded) await seed(office, { ...HANBIT, ...partner });
  if (opened) for (const { short } of COLLEAGUES) await office[short].installs();
  return office;
}

async function seed(office: RunningOffice, partner: Partner): Promise<void> {
  await office.puts(async (tx) => {
    await tx.put(partners, PARTNER_ID, partner, 0);
    for (const { short, name, roles } of COLLEAGUES) await tx.put(people, guidOf(short), { name, roles }, 0);
  });
}
