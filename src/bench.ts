import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { createAssistant } from './assistant/assistant.ts';
import { install } from './assistant/contributions.ts';
import type { Incoming } from './assistant/incoming.ts';
import { allFeatures } from './features/index.ts';
import { benchLanguage } from './language/bench.ts';
import { parseSamples } from './language/intent/score.ts';
import { createRecognizer } from './language/recognizer.ts';
import { systemClock } from './shared/instant.ts';
import { silentLog } from './shared/log.ts';
import { benchStore } from './store/bench.ts';
import { createMemoryStore } from './store/memory.ts';
import { seedDemo } from './tryout/demo-data.ts';
import { PLAYERS, TENANT_ID } from './tryout/people.ts';

type Print = (line: string) => void;

/** What the recognizer is measured on; it learnt from others. */
const UTTERANCES = new URL('../test/language/sets/measure.ndjson', import.meta.url);

/** Turns measured for each text, after as many again as a tenth to warm up. */
const TURNS = 1000;

/**
 * Measures whole turns, one after the other, on the demo data in memory: recognise, check rights, one transaction, build
 * the card. Prints turns per second, and the middle and the slowest but five of a hundred.
 */
async function benchTurns(print: Print): Promise<void> {
  const store = createMemoryStore();
  await seedDemo(store);
  let turns = 0;
  const newTurnId = (): string => `bench-${turns++}`;
  const installed = install(allFeatures({ admins: [], readHistory: (tenant) => store.history(tenant) }));
  const recognizer = createRecognizer();
  const assistant = createAssistant({
    ...{ store, recognizer, installed, newTurnId },
    ...{ clock: systemClock, log: silentLog, admins: [] },
  });
  for (const text of ['show my customers', '콘토소 정보 보여줘', "what's on my plate?", 'add customer Fabrikam']) {
    const took: number[] = [];
    for (let number = -TURNS / 10; number < TURNS; number++) {
      const start = performance.now();
      await assistant.handle(said(text, `${text} ${number}`));
      if (number >= 0) took.push(performance.now() - start);
    }
    took.sort((one, other) => one - other);
    const seconds = took.reduce((sum, ms) => sum + ms, 0) / 1000;
    const at = (share: number): string => (took[Math.floor(TURNS * share)] ?? 0).toFixed(1);
    print(
      `turns: “${text}”: ${(TURNS / seconds).toFixed(0)} turns/s, median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`,
    );
  }
}

function said(text: string, deliveryId: string): Incoming {
  const [minji] = PLAYERS;
  return {
    deliveryId,
    tenant: TENANT_ID,
    person: { id: minji.aadObjectId, name: minji.name },
    conversation: { id: 'bench', place: 'personal' },
    address: {},
    what: { kind: 'said', text },
  };
}

const BENCHES: Readonly<Record<string, (print: Print) => Promise<void>>> = {
  store: benchStore,
  language: async (print) => benchLanguage(print, parseSamples(await readFile(UTTERANCES, 'utf8'))),
  turns: benchTurns,
};

const print: Print = (line) => void process.stdout.write(`${line}\n`);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench ${unknown.join(', ')}. There are ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const { length, 0: first } = cpus();
  print(`${length} cores (${first?.model.trim() ?? 'unknown'}), Node ${process.version}, ${process.platform}`);
  for (const [name, bench] of Object.entries(BENCHES))
    if (wanted.length === 0 || wanted.includes(name)) await bench(print);
}
