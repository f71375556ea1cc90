import { PLAYERS } from '../../src/tryout/people.ts';
import { playgroundConfig } from '../../src/tryout/playground-config.ts';
import { startPlayground } from '../../src/tryout/playground-process.ts';

/** Starts a Playground, prints its pid and waits to be killed: what `npm start` looks like from outside. */
const [port, folder = ''] = process.argv.slice(2);
const playground = await startPlayground({
  port: Number(port),
  folder,
  config: playgroundConfig(PLAYERS[0]),
  endpoint: 'http://127.0.0.1:9/api/messages',
});
process.stdout.write(`${playground.pid}\n`);
await playground.gone;
