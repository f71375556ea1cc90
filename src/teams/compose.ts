import type { Logger } from 'pino';
import type { AssistantPort } from '../assistant/assistant-port.ts';
import type { Incoming } from '../assistant/incoming.ts';
import { apologies } from './apologies.ts';
import { composeMessage, composeResults } from './compose-response.ts';
import { answerDialog, dialogMessage } from './dialog.ts';
import type { ChannelResponse } from './invoke-response.ts';
import { type Loose, objectOf, textOf } from './loose.ts';
import { type Reading, withSender } from './read-activity.ts';
import { FETCH, readDialog, SUBMIT } from './read-dialog.ts';
import { readQuery } from './read-query.ts';

const QUERY = 'composeExtension/query';
const QUERY_LINK = 'composeExtension/queryLink';
/** A link pasted by somebody who has not installed the app: nobody knows who it is. */
const ANONYMOUS_LINK = 'composeExtension/anonymousQueryLink';
const NAMES = new Set([QUERY, QUERY_LINK, ANONYMOUS_LINK, FETCH, SUBMIT]);

export interface ComposeParts {
  readonly assistant: Pick<AssistantPort, 'search' | 'share' | 'handle'>;
  readonly log: Logger;
  readonly newReference: () => string;
}

/** Whether an activity comes from where messages are written rather than from a conversation with the bot. */
export function isCompose(activity: Loose): boolean {
  return activity.type === 'invoke' && NAMES.has(textOf(activity.name) ?? '');
}

/** Answers a search, a dialog or a pasted link in the response itself; `tenant` is undefined for one that is not served. Never throws. */
export async function answerCompose(
  parts: ComposeParts,
  activity: Loose,
  tenant: string | undefined,
): Promise<ChannelResponse> {
  const { name } = activity;
  const value = objectOf(activity.value);
  if (name === QUERY) {
    const { assistant } = parts;
    return answer(parts, composeMessage, tenant && withSender(activity, tenant, readQuery(value)), async (search) => {
      const found = await assistant.search(search);
      return found.kind === 'message' ? composeMessage(found.text) : composeResults(found.hits);
    });
  }
  if (name === FETCH || name === SUBMIT)
    return answer(parts, dialogMessage, tenant && readDialog(activity, tenant), (asked) => answerDialog(parts, asked));
  if (name === QUERY_LINK) {
    const linked = { kind: 'linked' as const, url: textOf(value.url) ?? '' };
    return answer(parts, nothing, tenant && withSender(activity, tenant, linked), async (asked) => {
      const hit = await parts.assistant.share(asked);
      return hit ? composeResults([hit]) : nothing();
    });
  }
  return nothing();
}

/** No card for a link: it stays what it was. */
function nothing(): ChannelResponse {
  return composeResults([]);
}

async function answer<What>(
  parts: ComposeParts,
  apology: (text: string) => ChannelResponse,
  reading: Reading<Incoming<What>> | '' | undefined,
  work: (incoming: Incoming<What>) => Promise<ChannelResponse>,
): Promise<ChannelResponse> {
  if (!reading) return apology(apologies.otherTenant);
  if (reading.kind !== 'incoming')
    return apology(reading.why === 'no verb' ? apologies.unknownAction : apologies.noIdentity);
  const { deliveryId: delivery } = reading.incoming;
  try {
    return await work(reading.incoming);
  } catch (err) {
    const reference = parts.newReference();
    parts.log.error({ reference, delivery, err }, 'what was asked where messages are written failed');
    return apology(apologies.fault(reference));
  }
}
