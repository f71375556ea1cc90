import type { ConversationReference } from 'botbuilder';
import type { Address } from '../assistant/incoming.ts';
import { DeliveryError } from '../assistant/messenger.ts';
import { type Loose, objectOf, textOf } from './loose.ts';

/**
 * What it takes to reach the conversation of an activity later. The conversation id keeps its `;messageid=`, which
 * leads into the thread of a channel (vercel/chat packages/adapter-teams/sample-messages.md shows the shape).
 * Ids only: mail addresses and names do not help (Learn "Send proactive messages").
 */
export function addressOf(activity: Loose, tenant: string): Address {
  return {
    serviceUrl: textOf(activity.serviceUrl) ?? '',
    conversation: textOf(objectOf(activity.conversation).id) ?? '',
    tenant,
    bot: textOf(objectOf(activity.recipient).id) ?? '',
    user: textOf(objectOf(activity.from).id) ?? '',
  };
}

/** The address as botbuilder wants it. Throws `DeliveryError` for something that leads nowhere. */
export function referenceOf(address: Address): Partial<ConversationReference> & { readonly serviceUrl: string } {
  const serviceUrl = textOf(address.serviceUrl);
  const id = textOf(address.conversation);
  if (!serviceUrl || !id) throw new DeliveryError({ kind: 'unreachable', reason: 'the address leads nowhere' });
  return {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id, tenantId: textOf(address.tenant) } as ConversationReference['conversation'],
    bot: { id: textOf(address.bot) ?? '', name: '' },
    user: { id: textOf(address.user) ?? '', name: '' },
  };
}
