import type { Server } from 'restify';
import type { Settings } from '../config/settings.ts';
import { isFromLoopback } from './from-loopback.ts';
import { refuse, respondText } from './respond.ts';

export interface MetricsText {
  readonly contentType: string;
  readonly text: string;
}

/** `GET /metrics`, for this machine only unless `METRICS=anyone`. */
export function metricsRoute(server: Server, metrics: () => Promise<MetricsText>, readers: Settings['metrics']): void {
  server.get('/metrics', async (req, res) => {
    if (readers === 'loopback' && !isFromLoopback(req)) return refuse(res, 403, 'OnlyFromThisMachine');
    const { contentType, text } = await metrics();
    respondText(res, 200, contentType, text);
  });
}
