import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { AssistantPort } from '../assistant/assistant-port.ts';
import type { Incoming, Pressed } from '../assistant/incoming.ts';
import type { Messenger } from '../assistant/messenger.ts';
import type { Settings } from '../config/settings.ts';
import { TeamsAdapter } from './adapter.ts';
import { type AnswerParts, answerActivity, answerInvoke } from './answer.ts';
import { apologies } from './apologies.ts';
import { TeamsAuthentication } from './authentication.ts';
import { createBackground } from './background.ts';
import { answerCompose, isCompose } from './compose.ts';
import { type ChannelResponse, invokeError } from './invoke-response.ts';
import { isDeeperThan, isObject, type Loose, textOf } from './loose.ts';
import { createMessenger } from './messenger.ts';
import { AuthenticationUnavailable, NotAuthenticated } from './not-authenticated.ts';
import { type OutboundPolicy, outboundPolicy } from './outbound-hosts.ts';
import { readActivity } from './read-activity.ts';
import { allowedTenantOf } from './read-tenant.ts';
import { systemTimers, type Timers } from './timers.ts';

/** One request of the channel as HTTP had it. `body` is what the JSON said, unchecked. */
interface ChannelRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

export interface TeamsChannel {
  /** Takes one activity and resolves with the response when it is dealt with. Never throws. */
  process(request: ChannelRequest): Promise<ChannelResponse>;
  readonly messenger: Messenger;
  /** Resolves when what follows responses (updates of pressed cards) is done: before the end of the process, and in tests. */
  settled(): Promise<void>;
}

export interface TeamsChannelOptions {
  readonly settings: Pick<Settings, 'bot' | 'cloud' | 'allowedTenants'>;
  readonly assistant: AssistantPort;
  readonly log: Logger;
  readonly timers?: Timers;
  readonly newReference?: () => string;
  readonly now?: () => number;
  /** How long one request to the channel may take, in milliseconds. */
  readonly sendTimeoutMs?: number;
}

/** Beyond this an activity is none: cards nest about 15 deep at most. Also keeps recursive code from overflowing. */
const DEEPEST = 64;

/** The Teams side of the bot. The messenger works before the first `process`, also in another turn than the assistant's. */
export function createTeamsChannel(options: TeamsChannelOptions): TeamsChannel {
  const {
    settings,
    assistant,
    log,
    timers = systemTimers,
    now = Date.now,
    sendTimeoutMs: timeoutMs = 10_000,
  } = options;
  const { newReference = () => randomBytes(4).toString('hex') } = options;
  const isAllowed = outboundPolicy(settings);
  const authentication = new TeamsAuthentication(settings, { isAllowed, timeoutMs });
  const adapter = new TeamsAdapter(authentication, settings.bot?.appId ?? '');
  const messenger = createMessenger(adapter, isAllowed, now);
  const background = createBackground((err) => log.error({ err }, 'work after a response failed'));
  const parts: AnswerParts = { assistant, messenger, background, timers, log, newReference };

  return {
    messenger,
    settled: () => background.settled(),
    async process({ method, headers, body }) {
      if (method !== 'POST') return refusal(405, 'MethodNotAllowed');
      if (!isObject(body) || !textOf(body.type) || isDeeperThan(body, DEEPEST)) return refusal(400, 'NotAnActivity');
      // Other channels are authenticated in other ways by botbuilder (AseChannelValidation), or by looser rules.
      if (body.channelId !== 'msteams') return refusal(403, 'OtherChannel');
      if (!hasAllowedServiceUrl(body, isAllowed)) {
        log.warn({ serviceUrl: textOf(body.serviceUrl)?.slice(0, 200) }, 'refused: the service URL is not allowed');
        return refusal(403, 'ServiceUrlNotAllowed');
      }
      const serviceUrl = textOf(body.serviceUrl) ?? '';
      let response = refusal(500, 'Fault');
      try {
        await adapter.authenticated(
          headerOf(headers, 'authorization'),
          { channelId: body.channelId, serviceUrl },
          async () => {
            response = await answer(parts, settings, body);
          },
        );
        return response;
      } catch (error) {
        return failed(error, log);
      }
    },
  };
}

/** An authentic activity, all the way through. */
async function answer(
  parts: AnswerParts,
  settings: Pick<Settings, 'allowedTenants'>,
  activity: Loose,
): Promise<ChannelResponse> {
  const isInvoke = activity.type === 'invoke';
  const tenant = allowedTenantOf(activity, settings.allowedTenants);
  if (!tenant) parts.log.warn({ type: activity.type }, 'refused: the tenant is not allowed');
  if (isCompose(activity)) return answerCompose(parts, activity, tenant);
  if (!tenant)
    return isInvoke ? invokeError(400, 'TenantNotAllowed', apologies.otherTenant) : refusal(403, 'TenantNotAllowed');
  const reading = readActivity(activity, tenant);
  if (reading.kind !== 'incoming') {
    parts.log.debug({ type: activity.type, why: reading.why }, 'not answered');
    const apology = reading.why === 'no directory object id' ? apologies.noIdentity : apologies.unknownAction;
    return isInvoke ? invokeError(400, 'NotUnderstood', apology) : { status: 200 };
  }
  const { incoming } = reading;
  if (isInvoke && isPress(incoming)) return answerInvoke(parts, incoming);
  await answerActivity(parts, incoming);
  return { status: 200 };
}

function isPress(incoming: Incoming): incoming is Incoming & { readonly what: Pressed } {
  return incoming.what.kind === 'pressed';
}

/** A removal may come without one (vercel/chat packages/adapter-teams/sample-messages.md); nothing is sent for it. */
function hasAllowedServiceUrl(activity: Loose, isAllowed: OutboundPolicy): boolean {
  if (activity.serviceUrl === undefined) return activity.type === 'installationUpdate' && activity.action === 'remove';
  return typeof activity.serviceUrl === 'string' && isAllowed(activity.serviceUrl);
}

function headerOf(headers: ChannelRequest['headers'], name: string): string {
  const [value] = [headers[name]].flat();
  return value ?? '';
}

function failed(error: unknown, log: Logger): ChannelResponse {
  if (error instanceof NotAuthenticated) {
    log.warn({ why: error.message.slice(0, 200) }, 'refused: not authenticated');
    return refusal(401, 'NotAuthenticated');
  }
  if (error instanceof AuthenticationUnavailable) {
    log.error({ why: error.message.slice(0, 200) }, 'the keys of the channel could not be fetched');
    return { ...refusal(503, 'TryAgainLater'), headers: { 'Retry-After': '10' } };
  }
  log.error({ err: error }, 'an activity was not dealt with');
  return refusal(500, 'Fault');
}

function refusal(status: number, code: string): ChannelResponse {
  return { status, body: { error: { code } } };
}
