import { join, relative, resolve } from 'node:path';
import { localeFromTag } from '../shared/locale.ts';
import { readCommand, type TryoutOptions } from './options.ts';
import { TEXTS } from './output.ts';
import { PLAYERS } from './people.ts';
import { startTryout, type Tryout } from './tryout.ts';
import { canOpenWindows, openWindow } from './windows.ts';

/** npm starts its scripts in the folder of package.json. */
const FOLDER = resolve('.tryout');
const BOT_PORT = 3978;
const PLAYGROUND_PORT = 56150;

const texts = TEXTS[localeFromTag(Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en'];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start({ fresh, one }: TryoutOptions): Promise<Tryout> {
  // Only now: the bot takes a second to load, and whoever asked for help should not wait for it.
  const { startLocalBot } = await import('./local-bot.ts');
  return startTryout({
    folder: FOLDER,
    players: PLAYERS.filter(({ role }) => !one || role === 'staff'),
    botPort: BOT_PORT,
    playgroundPort: PLAYGROUND_PORT,
    texts,
    say,
    startBot: (settings) =>
      startLocalBot(settings, {
        fresh,
        logFile: join(FOLDER, 'bot.log'),
        seeded: (made) => say(texts.dataFolder(relative(process.cwd(), settings.DATA_DIR), made)),
      }),
  });
}

/** Runs until it is told to end. The first signal ends things in order, a second one at once. */
async function run(options: TryoutOptions): Promise<void> {
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  try {
    const tryout = await start(options);
    const { platform, env, stdout } = process;
    if (options.open && canOpenWindows({ platform, env, interactive: stdout.isTTY }))
      await Promise.all(tryout.windows.map(({ url }) => openWindow(url)));
    await told;
    say(texts.stopping);
    await tryout.stop();
  } catch (error) {
    process.stderr.write(`${texts.failed(error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = 1;
  }
}

const command = readCommand(process.argv.slice(2));
if (command.kind === 'run') await run(command.options);
else if (command.kind === 'help') say(texts.usage);
else {
  process.stderr.write(`${texts.unknown(command.what)}\n\n${texts.usage}\n`);
  process.exitCode = 2;
}
