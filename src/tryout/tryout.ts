import { join } from 'node:path';
import type { Texts, Window } from './output.ts';
import { PLAYERS, type Player, TENANT_ID } from './people.ts';
import { playgroundConfig } from './playground-config.ts';
import { type Playground, startPlayground } from './playground-process.ts';
import { nextFreePort } from './ports.ts';

/** A running bot. */
export interface Bot {
  readonly url: string;
  close(): Promise<void>;
}

/** The bot's settings, named as in its environment. */
export interface BotSettings {
  readonly PORT: string;
  readonly DATA_DIR: string;
  readonly ADMINS: string;
  readonly ALLOWED_TENANTS: string;
  readonly PUBLIC_URL?: string;
}

export interface TryoutParts {
  /** Where everything goes that this writes: the bot's data, and a working folder for each Playground. */
  readonly folder: string;
  readonly players: readonly Player[];
  /** The first ports to try. */
  readonly botPort: number;
  readonly playgroundPort: number;
  readonly texts: Texts;
  readonly say: (line: string) => void;
  readonly startBot: (settings: BotSettings) => Promise<Bot>;
}

export interface Tryout {
  /** The windows whose Playground started. */
  readonly windows: readonly Window[];
  /** Ends the Playgrounds and then the bot; resolves when all are gone. */
  stop(): Promise<void>;
}

interface Opened {
  readonly player: Player;
  readonly playground: Playground;
}

/**
 * Starts the bot and then a Playground for each player, and says who is where. A Playground that does not start is told, and the others go on.
 * Throws when the bot does not start, or none of the Playgrounds.
 */
export async function startTryout(parts: TryoutParts): Promise<Tryout> {
  const { folder, players, texts, say } = parts;
  const taken = (port: number) => say(texts.portTaken(port));
  say(texts.starting(players.length));
  const port = await nextFreePort(parts.botPort, taken);
  const bot = await parts.startBot({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: join(folder, 'data'),
    ADMINS: PLAYERS.filter(({ role }) => role === 'admin')
      .map(({ aadObjectId }) => aadObjectId)
      .join(','),
    ALLOWED_TENANTS: TENANT_ID,
  });

  const ports = await consecutivePorts(players.length, parts.playgroundPort, taken);
  const started = await Promise.all(players.map((player, index) => open(player, ports[index] ?? 0, bot, parts)));
  const opened = started.filter((one) => one !== undefined);

  let stopping = false;
  const stop = async () => {
    stopping = true;
    await Promise.all(opened.map(({ playground }) => playground.stop()));
    await bot.close();
  };
  if (opened.length === 0) {
    await stop();
    throw new Error(texts.noneStarted);
  }
  for (const { player, playground } of opened) {
    playground.gone.then(() => {
      if (!stopping) say(texts.ended(player));
    });
  }
  const windows = opened.map(({ player, playground }) => ({ player, url: playground.url }));
  say(texts.ready(bot.url, windows));
  return { windows, stop };
}

async function open(player: Player, port: number, bot: Bot, parts: TryoutParts): Promise<Opened | undefined> {
  try {
    const playground = await startPlayground({
      port,
      folder: join(parts.folder, player.role),
      config: playgroundConfig(player),
      endpoint: `${bot.url}/api/messages`,
    });
    return { player, playground };
  } catch (error) {
    parts.say(parts.texts.notStarted(player, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

async function consecutivePorts(count: number, first: number, taken: (port: number) => void): Promise<number[]> {
  const ports: number[] = [];
  for (let next = first; ports.length < count; next++) {
    next = await nextFreePort(next, taken);
    ports.push(next);
  }
  return ports;
}
