/**
 * Where activities on the wire are not what the documentation of the Bot Framework makes one expect. Pure functions;
 * each names its source. What has to be mended inside botbuilder itself stands in `connector.ts` and `authentication.ts`.
 */

import { composed } from '../shared/composed.ts';

/**
 * A channel's conversation id names the thread too (`19:…@thread.tacv2;messageid=1766459963017`): without it, all
 * threads of a channel are one conversation. vercel/chat packages/adapter-teams/sample-messages.md.
 */
export function withoutThread(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

/**
 * Mentions stand as `<at>name</at>`, sometimes with an attribute; the bot's own may be repeated, which
 * `TurnContext.removeRecipientMention` does not survive (integrations/microsoft-teams#383), its entity may lack the text
 * (microsoft/botbuilder-dotnet#2504), and a person's name of two words comes as two mentions
 * (OfficeDev/Microsoft-Teams-Samples#969). So: the bot's are removed wherever they are, others become the name in them.
 */
export function withoutMentions(text: string, ofBot: readonly string[]): string {
  const names = new Set(ofBot.map(bareName));
  return text.replaceAll(MENTION, (_, name: string) => (names.has(bareName(name)) ? ' ' : name));
}

/** Bounded, so that a text full of opening tags takes no more than linear time. */
const MENTION = /<at(?:\s[^<>]{0,100})?>([^<>]{0,256})<\/at>/gi;

function bareName(mention: string): string {
  return mention
    .replaceAll(/<[^<>]{0,100}>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** Texts with a mention or other format arrive with a few characters still encoded, a no-break space above all. */
export function withoutEntities(text: string): string {
  return text.replaceAll(/&(nbsp|lt|gt|quot|#39|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/**
 * White space and Unicode as one would type them: every kind of space (a no-break space follows a mention) is a space,
 * line ends are `\n`, decomposed Hangul (as macOS sends it) is composed, what cannot be seen or written as UTF-8 is gone.
 */
export function tidyText(text: string): string {
  const seen = text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
  return composed(seen)
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

/**
 * Group chats are not always said to be groups, and the Playground leaves the type away; what is not surely personal
 * counts as a group, because only a group's answers hold nothing personal. A chat with the assistant is `a:…`; `19:…`
 * is one between people, where a card was inserted from a search: Teams calls a chat of two personal too, or says nothing
 * (vercel/chat packages/adapter-teams; Learn "Conversation basics", sample of an invoke).
 */
export function placeOf(conversation: Readonly<Record<string, unknown>>): 'personal' | 'group' | 'channel' {
  const { id, conversationType: type, isGroup } = conversation;
  if (type === 'channel') return 'channel';
  if (typeof id === 'string' && id.startsWith('19:')) return 'group';
  return type === 'personal' || (type === undefined && isGroup !== true) ? 'personal' : 'group';
}
