import { DeliveryError } from '../assistant/messenger.ts';
import type { OutboundPolicy } from './outbound-hosts.ts';

/** The parts of botbuilder's HTTP pipeline (that of @azure/core-rest-pipeline) that are used here. */
interface Pipeline {
  removePolicy(options: { name: string }): unknown[];
  addPolicy(policy: { name: string; sendRequest(request: OutgoingRequest, next: Next): Promise<unknown> }): void;
}
interface OutgoingRequest {
  url: string;
  abortSignal?: AbortSignal;
}
type Next = (request: OutgoingRequest) => Promise<unknown>;

export interface ConnectorRules {
  readonly isAllowed: OutboundPolicy;
  /** After this many milliseconds a request counts as lost. */
  readonly timeoutMs: number;
}

/**
 * Makes a connector client of botbuilder 4.23.3 send each request once, to allowed hosts, for a limited time. As it
 * comes it repeats after 408, 500, 502, 503 and 504 three times, although sends are not idempotent
 * (openclaw/openclaw#121116), follows redirects with the bot's token, and waits for ever. None of it can be set from
 * outside (`ConnectorFactoryImpl` replaces the policies it is given), hence the reach into its pipeline; it throws
 * when a later version has none.
 */
export function tame<Client extends object>(connector: Client, { isAllowed, timeoutMs }: ConnectorRules): Client {
  const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) {
    if (pipeline.removePolicy({ name }).length === 0) throw new Error(`botbuilder's connector has no ${name} any more`);
  }
  pipeline.addPolicy({
    name: 'allowedHostsInTime',
    sendRequest(request, next) {
      if (!isAllowed(request.url)) throw new DeliveryError({ kind: 'unreachable', reason: 'the host is not allowed' });
      request.abortSignal = AbortSignal.timeout(timeoutMs);
      return next(request);
    },
  });
  return connector;
}
