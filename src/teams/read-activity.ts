import { createHash } from 'node:crypto';
import type { Incoming, Installed, Pressed, Removed, Said } from '../assistant/incoming.ts';
import { addressOf } from './address.ts';
import { isObject, type Loose, listOf, objectOf, plainObject, textOf } from './loose.ts';
import { readClient } from './read-client.ts';
import { placeOf, tidyText, withoutEntities, withoutMentions, withoutThread } from './wire-quirks.ts';

/** An activity for the assistant, or why it is none. */
export type Reading<Into = Incoming> =
  | { readonly kind: 'incoming'; readonly incoming: Into }
  /** Nothing that the assistant answers: said to nobody. */
  | { readonly kind: 'ignored'; readonly why: string }
  | { readonly kind: 'unreadable'; readonly why: 'no verb' | 'no directory object id' | 'no conversation' };

/**
 * Turns an activity of Teams into something that reached the assistant. Pure; believes nothing about types: what is
 * missing, null, an array or a number where text belongs counts as absent.
 */
export function readActivity(activity: Loose, tenant: string): Reading {
  const what = readWhat(activity);
  if (!what) return { kind: 'ignored', why: 'not a kind that is answered' };
  if (what === 'no verb') return { kind: 'unreadable', why: 'no verb' };
  return withSender(activity, tenant, what);
}

/** Who sent an activity, from where, and how to answer. */
export function withSender<What>(activity: Loose, tenant: string, what: What): Reading<Incoming<What>> {
  const from = objectOf(activity.from);
  const person = textOf(from.aadObjectId);
  if (!person) return { kind: 'unreadable', why: 'no directory object id' };
  const conversation = objectOf(activity.conversation);
  const conversationId = textOf(conversation.id);
  if (!conversationId) return { kind: 'unreadable', why: 'no conversation' };
  const incoming: Incoming<What> = {
    deliveryId: textOf(activity.id) ?? idFromContent(activity),
    tenant,
    person: { id: person.toLowerCase(), name: tidyText(textOf(from.name) ?? '') },
    conversation: { id: withoutThread(conversationId), place: placeOf(conversation) },
    address: addressOf(activity, tenant),
    ...readClient(activity),
    what,
  };
  return { kind: 'incoming', incoming };
}

/** An invoke of the Playground has no id of its own; the same content is then the same delivery. */
function idFromContent(activity: Loose): string {
  return createHash('sha256').update(JSON.stringify(activity)).digest('base64url');
}

function readWhat(activity: Loose): Said | Pressed | Installed | Removed | 'no verb' | undefined {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'invoke':
      return activity.name === 'adaptiveCard/action' ? readPress(activity) : undefined;
    case 'installationUpdate':
      if (activity.action === 'add') return { kind: 'installed' };
      return activity.action === 'remove' ? { kind: 'removed' } : undefined;
    case 'conversationUpdate':
      return hasAddedBot(activity) ? { kind: 'installed' } : undefined;
    default:
      return undefined;
  }
}

/** `Action.Submit`, which old clients show instead of `Action.Execute`, comes as a message with a value and no text. */
function readMessage(activity: Loose): Said | Pressed {
  const { verb, msteams: _, ...data } = objectOf(activity.value);
  const pressed = textOf(verb);
  if (pressed)
    return { kind: 'pressed', verb: pressed, data: plainObject(data), ...messageOf(activity), automatic: false };
  return { kind: 'said', text: readText(activity) };
}

/** `trigger` stands beside the action, where botbuilder's own handler drops it (Learn "Universal Actions"). */
function readPress(activity: Loose): Pressed | 'no verb' {
  const value = objectOf(activity.value);
  const action = objectOf(value.action);
  const verb = textOf(action.verb);
  if (!verb) return 'no verb';
  const data = plainObject(objectOf(action.data));
  return { kind: 'pressed', verb, data, ...messageOf(activity), automatic: value.trigger === 'automatic' };
}

function messageOf(activity: Loose): { messageId?: string } {
  const messageId = textOf(activity.replyToId);
  return messageId ? { messageId } : {};
}

function hasAddedBot(activity: Loose): boolean {
  const bot = textOf(objectOf(activity.recipient).id);
  return bot !== undefined && listOf(activity.membersAdded).some((member) => objectOf(member).id === bot);
}

function readText(activity: Loose): string {
  const bot = objectOf(activity.recipient);
  const mentions = listOf(activity.entities)
    .filter(isObject)
    .filter((entity) => entity.type === 'mention' && objectOf(entity.mentioned).id === bot.id)
    .flatMap((entity) => [entity.text, objectOf(entity.mentioned).name]);
  const names = [...mentions, bot.name].flatMap((name) => textOf(name) ?? []);
  return tidyText(withoutEntities(withoutMentions(textOf(activity.text) ?? '', names)));
}
