import type { AssistantPort } from '../assistant/assistant-port.ts';
import type { Incoming, Opened, Pressed } from '../assistant/incoming.ts';
import { SHARE } from '../assistant/sharing/share-button.ts';
import { TurnFault } from '../assistant/turn-fault.ts';
import { ADAPTIVE, composeResults } from './compose-response.ts';
import { dialogCard } from './dialog-card.ts';
import type { ChannelResponse } from './invoke-response.ts';
import { textOf } from './loose.ts';

const CANCEL = 'form.cancel';
/** Without a body Teams closes the dialog (Learn "Respond to the dialog submit action", no response). */
const CLOSED: ChannelResponse = { status: 200 };

/** Answers what was opened or pressed in a dialog: with the next card in it, with a card for the message, or by closing it. */
export async function answerDialog(
  { assistant }: { readonly assistant: Pick<AssistantPort, 'handle' | 'share'> },
  asked: Incoming<Opened | Pressed>,
): Promise<ChannelResponse> {
  const { what } = asked;
  const verb = what.kind === 'pressed' ? what.verb : '';
  if (what.kind === 'pressed' && verb === SHARE) {
    const record = { kind: textOf(what.data.kind) ?? '', id: textOf(what.data.record) ?? '' };
    const hit = await assistant.share({ ...asked, what: { kind: 'shared', record } });
    return hit ? composeResults([hit]) : CLOSED;
  }
  try {
    const outgoing = await assistant.handle(asked);
    if (!outgoing || verb === CANCEL) return CLOSED;
    const card = { contentType: ADAPTIVE, content: dialogCard(outgoing.card.content) };
    return { status: 200, body: { task: { type: 'continue', value: { width: 'medium', height: 'large', card } } } };
  } catch (error) {
    if (error instanceof TurnFault) return dialogMessage(error.text);
    throw error;
  }
}

/** A sentence in place of what the dialog showed. */
export function dialogMessage(text: string): ChannelResponse {
  return { status: 200, body: { task: { type: 'message', value: text } } };
}
