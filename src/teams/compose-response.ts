import type { Hit } from '../assistant/reply.ts';
import type { JsonObject } from '../shared/json.ts';
import type { ChannelResponse } from './invoke-response.ts';

export const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
/** The list of results shows nothing but hero and thumbnail cards (Learn "Respond to search command"). */
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

/** Cards to choose from, or the one that goes into the message; none at all shows nothing. */
export function composeResults(hits: readonly Hit[]): ChannelResponse {
  return composeExtension({ type: 'result', attachmentLayout: 'list', attachments: hits.map(attachment) });
}

/** A sentence in place of results. */
export function composeMessage(text: string): ChannelResponse {
  return composeExtension({ type: 'message', text });
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
