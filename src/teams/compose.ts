import type { Logger } from 'pino';
import type { AssistantPort } from '../assistant/assistant-port.ts';
import type { Search } from '../assistant/incoming.ts';
import type { Hit } from '../assistant/reply.ts';
import type { JsonObject } from '../shared/json.ts';
import { apologies } from './apologies.ts';
import type { ChannelResponse } from './invoke-response.ts';

/** The invoke that a search from the compose box is. */
export const QUERY = 'composeExtension/query';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
/** The list of results shows nothing but hero and thumbnail cards (Learn "Respond to search command"). */
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

interface SearchParts {
  readonly assistant: Pick<AssistantPort, 'search'>;
  readonly log: Logger;
  readonly newReference: () => string;
}

/** Answers a search in the response itself. Never throws. */
export async function answerSearch(parts: SearchParts, search: Search): Promise<ChannelResponse> {
  try {
    const found = await parts.assistant.search(search);
    return found.kind === 'message' ? composeMessage(found.text) : results(found.hits);
  } catch (err) {
    const reference = parts.newReference();
    parts.log.error({ reference, delivery: search.deliveryId, kind: search.what.kind, err }, 'the search failed');
    return composeMessage(apologies.fault(reference));
  }
}

/** A sentence in place of results. */
export function composeMessage(text: string): ChannelResponse {
  return composeExtension({ type: 'message', text });
}

function results(hits: readonly Hit[]): ChannelResponse {
  return composeExtension({ type: 'result', attachmentLayout: 'list', attachments: hits.map(attachment) });
}

function attachment({ title, detail, card }: Hit): JsonObject {
  return {
    contentType: ADAPTIVE,
    content: card.content,
    preview: { contentType: THUMBNAIL, content: { title: withoutTags(title), text: withoutTags(detail) } },
  };
}

/** Thumbnail cards take a few HTML tags (Learn "Format cards in Teams"); a name is none. */
function withoutTags(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

function composeExtension(value: JsonObject): ChannelResponse {
  return { status: 200, body: { composeExtension: value } };
}
