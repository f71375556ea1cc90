import type { Logger } from 'pino';
import type { AssistantPort } from '../assistant/assistant-port.ts';
import type { Incoming, Pressed } from '../assistant/incoming.ts';
import { DeliveryError } from '../assistant/messenger.ts';
import type { Outgoing } from '../assistant/reply.ts';
import { TurnFault } from '../assistant/turn-fault.ts';
import { apologies } from './apologies.ts';
import type { Background } from './background.ts';
import { type ChannelResponse, invokeCard, invokeError, invokeMessage } from './invoke-response.ts';
import type { TeamsMessenger } from './messenger.ts';
import { patiently } from './patience.ts';
import type { Timers } from './timers.ts';
import { withTyping } from './typing.ts';

export interface AnswerParts {
  readonly assistant: AssistantPort;
  readonly messenger: TeamsMessenger;
  readonly background: Background;
  readonly timers: Timers;
  readonly log: Logger;
  /** A new reference that a person can tell the administrator, and that stands in the log. */
  readonly newReference: () => string;
}

type PressedIncoming = Incoming & { readonly what: Pressed };

/** Hands a delivery to the assistant and brings the answer back as a message. Never throws. */
export async function answerActivity(parts: AnswerParts, incoming: Incoming): Promise<void> {
  const { assistant, messenger, timers } = parts;
  const { address, what } = incoming;
  try {
    const handle = () => assistant.handle(incoming);
    const typing = () => messenger.showTyping(address);
    const outgoing = what.kind === 'removed' ? await handle() : await withTyping(handle, typing, timers);
    if (outgoing && what.kind !== 'removed') await deliver(parts, incoming, outgoing);
  } catch (error) {
    const reference = logFault(parts, incoming, error);
    if (what.kind === 'removed') return;
    await messenger
      .sendText(address, apologies.fault(reference))
      .catch((failure) => logUndelivered(parts, incoming, failure, 'the apology was not delivered'));
  }
}

/**
 * Answers a press in the response itself. Unless the client refreshed by itself (then nothing may be sent: it would
 * refresh again, microsoft/Agents-for-js#1202), the message that holds the card is brought up to date afterwards, for
 * the others who see it. Never throws.
 */
export async function answerInvoke(parts: AnswerParts, incoming: PressedIncoming): Promise<ChannelResponse> {
  const { automatic, messageId } = incoming.what;
  try {
    const outgoing = await parts.assistant.handle(incoming);
    if (!outgoing) {
      return automatic
        ? invokeError(400, 'NothingToShow', apologies.unknownAction)
        : invokeMessage(apologies.nothingNew);
    }
    if (!automatic && messageId) updateLater(parts, incoming, outgoing, messageId);
    return invokeCard(outgoing.card);
  } catch (error) {
    if (error instanceof TurnFault) return invokeError(500, 'Fault', error.text);
    const reference = logFault(parts, incoming, error);
    return invokeError(500, 'Fault', apologies.fault(reference));
  }
}

/** After the response, and in the order of the presses. When it fails, `sent` is not called: the message is still as it was. */
function updateLater(parts: AnswerParts, incoming: PressedIncoming, outgoing: Outgoing, messageId: string): void {
  const { messenger, timers, assistant, background } = parts;
  // A form of one person stands in their own client by the response: another update of it would wipe what they type meanwhile.
  const isOwnForm = outgoing.card.personal === true && !outgoing.shared;
  background.run(`${incoming.conversation.id}/${messageId}`, async () => {
    try {
      if (!isOwnForm)
        await patiently(() => messenger.update(incoming.address, messageId, outgoing.shared ?? outgoing.card), timers);
      await assistant.sent(incoming, outgoing, messageId);
    } catch (error) {
      logUndelivered(parts, incoming, error, 'the card that everybody sees was not updated after a press');
    }
  });
}

/** A press that came as a message (old clients) changes the message with the card; everything else is a new message. */
async function deliver(parts: AnswerParts, incoming: Incoming, outgoing: Outgoing): Promise<void> {
  const { messenger, timers, assistant } = parts;
  const { address, what } = incoming;
  const card = outgoing.shared ?? outgoing.card;
  try {
    // What concerns only who pressed must not take the place of the card that the others see.
    const isForOne = card.personal === true && incoming.conversation.place !== 'personal';
    const inPlace = what.kind === 'pressed' && !isForOne ? what.messageId : undefined;
    const updated = inPlace !== undefined && (await updateIfThere(parts, incoming, inPlace, outgoing));
    const messageId = updated ? inPlace : await patiently(() => messenger.send(address, card), timers);
    await assistant.sent(incoming, outgoing, messageId);
  } catch (error) {
    logUndelivered(parts, incoming, error, 'the answer was not delivered');
  }
}

async function updateIfThere(
  { messenger, timers }: AnswerParts,
  { address }: Incoming,
  messageId: string,
  { shared, card }: Outgoing,
): Promise<boolean> {
  try {
    await patiently(() => messenger.update(address, messageId, shared ?? card), timers);
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.failure.kind === 'unreachable') return false;
    throw error;
  }
}

function logFault({ log, newReference }: AnswerParts, incoming: Incoming, err: unknown): string {
  const reference = newReference();
  log.error({ reference, delivery: incoming.deliveryId, kind: incoming.what.kind, err }, 'the assistant failed');
  return reference;
}

function logUndelivered({ log }: AnswerParts, incoming: Incoming, error: unknown, message: string): void {
  const why = error instanceof DeliveryError ? { failure: error.failure } : { err: error };
  log.error({ delivery: incoming.deliveryId, kind: incoming.what.kind, ...why }, message);
}
