import { createServer } from 'node:net';

/** Whether a server could listen on a port now. */
export type IsFree = (port: number) => Promise<boolean>;

/**
 * The first free port from `from` on. Each taken one is told to `taken`. Throws when the hundred ports from there are
 * all taken. `isFree` can be replaced in tests.
 */
export async function nextFreePort(
  from: number,
  taken: (port: number) => void = () => {},
  isFree: IsFree = isPortFree,
): Promise<number> {
  for (let port = from; port < from + 100; port++) {
    if (await isFree(port)) return port;
    taken(port);
  }
  throw new Error(`The ports ${from} to ${from + 99} are all taken. End what listens there and try again.`);
}

/**
 * Tries to listen, on the loopback address as the bot does and on all addresses as the Playground does: some systems
 * allow one beside the other, and then requests reach the wrong one.
 */
async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port));
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
