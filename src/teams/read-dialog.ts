import type { Incoming, Opened, Pressed } from '../assistant/incoming.ts';
import { type Loose, objectOf, plainObject, textOf } from './loose.ts';
import { messageText } from './message-text.ts';
import { type Reading, withSender } from './read-activity.ts';

/** The invokes of a dialog: it is opened, something in it is pressed. */
export const FETCH = 'composeExtension/fetchTask';
export const SUBMIT = 'composeExtension/submitAction';

/**
 * What was opened or pressed in a dialog. One person sees it, whatever the conversation; its forms are kept apart from
 * those that stand in the conversation, where the bot may not even be.
 */
export function readDialog(activity: Loose, tenant: string): Reading<Incoming<Opened | Pressed>> {
  const value = objectOf(activity.value);
  const what = activity.name === FETCH ? readOpened(value) : readSubmitted(value);
  if (!what) return { kind: 'unreadable', why: 'no verb' };
  const reading = withSender<Opened | Pressed>(activity, tenant, what);
  if (reading.kind !== 'incoming') return reading;
  const { conversation } = reading.incoming;
  return {
    kind: 'incoming',
    incoming: {
      ...reading.incoming,
      conversation: { id: `dialog ${conversation.id}`, place: 'personal' },
      inDialog: true,
    },
  };
}

function readOpened(value: Loose): Opened {
  const opened = { kind: 'opened' as const, command: textOf(value.commandId) ?? '' };
  if (value.commandContext !== 'message') return opened;
  return { ...opened, message: messageText(objectOf(objectOf(value.messagePayload).body)) };
}

function readSubmitted(value: Loose): Pressed | undefined {
  const { verb, msteams: _, ...data } = objectOf(value.data);
  const pressed = textOf(verb);
  return pressed ? { kind: 'pressed', verb: pressed, data: plainObject(data), automatic: false } : undefined;
}
