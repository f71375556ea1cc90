import type { Server } from 'restify';
import { respond } from './respond.ts';

export interface Readiness {
  readonly ok: boolean;
  /** What is (not) ready; shown to whoever asks, so without secrets and names. */
  readonly detail: unknown;
}

/** `GET /readyz`: 200 when turns can be taken, otherwise 503. */
export function readyRoute(server: Server, ready: () => Promise<Readiness>): void {
  server.get('/readyz', async (_req, res) => {
    const { ok, detail } = await ready().catch((): Readiness => ({ ok: false, detail: 'the check itself failed' }));
    respond(res, ok ? 200 : 503, { status: ok ? 'ready' : 'not ready', detail });
  });
}
