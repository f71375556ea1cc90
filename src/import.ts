import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { install } from './assistant/contributions.ts';
import { clockTurn } from './assistant/due.ts';
import { readSettings } from './config/read-settings.ts';
import { allFeatures } from './features/index.ts';
import { systemClock } from './shared/instant.ts';
import { localeFromTag } from './shared/locale.ts';
import { openLowdbStore } from './store/lowdb.ts';
import type { Store } from './store/port.ts';

/** Brings a file in while the assistant is stopped: `npm run import -- referrals FILE`. All of it, or nothing. */
async function run([what = '', path = '', tenant]: readonly string[]): Promise<boolean> {
  const settings = readSettings(process.env);
  const log = pino({ level: 'warn' }, pino.destination(2));
  const store = await openLowdbStore({ dataDir: settings.dataDir, log });
  try {
    const features = allFeatures({ admins: settings.admins, readHistory: (of) => store.history(of) });
    const imports = install(features).features.flatMap((feature) => feature.fileImports ?? []);
    const found = imports.find(({ name }) => name === what);
    if (!found || !path) {
      say(`Usage: npm run import -- ${imports.map(({ name }) => name).join('|')} FILE [TENANT]`);
      return false;
    }
    const text = await readFile(path, 'utf8');
    const into = tenant ?? (await onlyTenant(store, settings.allowedTenants));
    if (!into) {
      say('It is not clear whose data this is: name the tenant after the file.');
      return false;
    }
    const turn = randomBytes(5).toString('hex');
    const now = systemClock.now();
    const locale = localeFromTag(Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en';
    const { ok, lines } = await store.transact({ tenant: into, at: now, turn }, (tx) =>
      found.run(text, { ...clockTurn(turn, now), locale }, tx),
    );
    for (const line of lines) say(line);
    return ok;
  } finally {
    await store.close();
  }
}

/** The tenant whose people are served, or whose data lies there, when it is one. */
async function onlyTenant(store: Store, allowed: readonly string[] | 'any'): Promise<string | undefined> {
  const known = allowed === 'any' ? await store.tenants() : allowed;
  return known.length === 1 ? known[0] : undefined;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
