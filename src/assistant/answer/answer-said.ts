import { messageCard } from '../../cards/message-card.ts';
import { DOUBT, type Intent, type Recognition } from '../../language/port.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Tx } from '../../store/port.ts';
import { helpButton, refusal, refusalCard } from '../cards.ts';
import type { Desk } from '../desk.ts';
import type { Card } from '../reply.ts';
import type { SaidTurn, Turn } from '../turn.ts';
import { guidance } from './guidance.ts';
import { lackCard, lackText } from './lack.ts';

/** Answers words: the command that was meant, or, in doubt, what may have been meant. */
export async function answerSaid(desk: Desk, turn: Turn, said: Recognition, tx: Tx): Promise<Card> {
  const pasted = desk.installed.features.flatMap((feature) => feature.pasted?.(said.text) ?? [])[0];
  if (pasted) return runCommand(desk, { ...turn, text: said.text, entities: {} }, pasted, tx);
  if (said.confidence < DOUBT) {
    const guesses = [said.intent, ...said.alternatives.map(({ intent }) => intent)];
    return guidance(
      desk,
      turn,
      said.text,
      guesses.filter((intent) => intent !== 'none'),
      tx,
    );
  }
  if (said.intent === 'none') return guidance(desk, turn, said.text, [], tx);
  return runCommand(desk, { ...turn, text: said.text, entities: said.entities }, said.intent, tx);
}

/** Runs a command for somebody who asked for it in words, or by a button that stands for the words. */
export async function runCommand(desk: Desk, turn: SaidTurn, intent: Intent, tx: Tx): Promise<Card> {
  const command = desk.installed.command(intent);
  if (!command) return notInstalled(turn);
  const lack = await lackText(turn, command.capability, tx, desk.admins);
  if (lack) return lackCard(turn, lack);
  if (!isAmong(turn.roles, command.who)) return refusalCard(turn, await refusal(turn, command.who, tx, desk.admins));
  const { card } = await command.handle(turn, tx);
  const isForAll = turn.place === 'personal' || card.about !== undefined || command.shared === true;
  return isForAll ? card : { ...card, personal: true };
}

function notInstalled(turn: Turn): Card {
  return messageCard({
    locale: turn.locale,
    title: turn.say('common.notInstalled.title'),
    paragraphs: [turn.say('common.notInstalled.text')],
    buttons: [helpButton(turn)],
  });
}
