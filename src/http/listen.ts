import type { Server } from 'node:http';

/** Binds, and says in words what can be done when the address is not to be had. */
export function listenOn(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(new Error(reason(error, host, port), { cause: error }));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function reason({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program: stop it, or set PORT to another number`;
  if (code === 'EACCES') return `Port ${port} may not be used by this account: set PORT to a number from 1024 on`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine: set HOST to one that is`;
  return `Port ${port} on ${host} cannot be used: ${message}`;
}
