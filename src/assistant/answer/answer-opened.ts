import { INTENTS } from '../../language/port.ts';
import type { Tx } from '../../store/port.ts';
import { unknownCard } from '../cards.ts';
import type { Desk } from '../desk.ts';
import { closeDraft, openDraft } from '../drafts.ts';
import type { Opened } from '../incoming.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { runCommand } from './answer-said.ts';

/** Answers somebody who opened a dialog: the form of the command, filled with what the message says. */
export async function answerOpened(desk: Desk, turn: Turn, opened: Opened, tx: Tx): Promise<Card> {
  const intent = INTENTS.find((name) => name === opened.command);
  if (!intent || !desk.installed.command(intent)?.fromMessage) return unknownCard(turn);
  const { message } = opened;
  if (message === undefined) return runCommand(desk, { ...turn, text: '', entities: {} }, intent, tx);
  // A form that was left half filled belongs to another message.
  const before = await openDraft(turn, tx);
  if (before) await closeDraft(tx, before);
  const entities = desk.recognizer.readMessage(message);
  return runCommand(desk, { ...turn, text: message, entities, message }, intent, tx);
}
