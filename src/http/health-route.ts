import type { Server } from 'restify';
import { respond } from './respond.ts';

/** `GET /healthz`: the process answers. Says nothing about what it depends on, so that nobody restarts it for that. */
export function healthRoute(server: Server): void {
  server.get('/healthz', async (_req, res) => {
    respond(res, 200, { status: 'alive' });
  });
}
