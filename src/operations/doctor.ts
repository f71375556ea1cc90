import { readFile } from 'node:fs/promises';
import { systemClock } from '../shared/instant.ts';
import { DOCTOR_TEXTS } from './doctor-texts.ts';
import { examine, report } from './examine.ts';
import { locale, run, say } from './terminal.ts';

const PATIENCE_MS = 3000;

/** `npm run doctor`: what keeps messages from being answered, and what to do. 1 when something is wrong. */
await run(async () => {
  const texts = DOCTOR_TEXTS[locale];
  const { engines } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    engines: { node: string };
  };
  const node = { version: process.versions.node, least: engines.node.replace(/^\D+/, '') };
  const parts = await examine({ env: process.env, now: systemClock.now(), node, ask: askLoopback }, texts);
  say(report(parts, texts));
  return parts.some(({ findings }) => findings.some(({ level }) => level === 'wrong')) ? 1 : 0;
});

async function askLoopback(url: string): Promise<number | undefined> {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    return status;
  } catch {
    return undefined;
  }
}
