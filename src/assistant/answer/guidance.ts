import type { Button } from '../../cards/button.ts';
import { messageCard } from '../../cards/message-card.ts';
import { shorten } from '../../catalogue/shorten.ts';
import { findKnownName } from '../../directory/known-name.ts';
import { isAssent } from '../../language/assent.ts';
import type { Intent } from '../../language/port.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { helpButton } from '../cards.ts';
import type { Desk } from '../desk.ts';
import { exampleFor } from '../example.ts';
import type { Command } from '../feature.ts';
import { seenNames } from '../meaning/seen-records.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';

const SUGGESTIONS = 3;
/** Nothing to offer in doubt: help has its button, a form its own to be dropped by. */
const NOT_OFFERED: readonly Intent[] = ['help', 'greet', 'cancel'];
/** Longer texts are pasted, not said. */
const LONGEST = 400;
const LONGEST_NAME = 60;

/** For words that were not understood: what may have been meant, whoever was named in them, and help. */
export async function guidance(
  desk: Desk,
  turn: Turn,
  text: string,
  intents: readonly Intent[],
  reader: Reader,
): Promise<Card> {
  const { say, locale } = turn;
  const commands = intents
    .filter((intent) => !NOT_OFFERED.includes(intent))
    .map((intent) => desk.installed.command(intent))
    .filter((command): command is Command => command !== undefined && isAmong(turn.roles, command.who))
    .map(({ title, intent }) => ({ title: say(title), verb: 'command.run', data: { intent }, ignoresInputs: true }));
  const meant = [...(await whoeverWasNamed(desk, turn, text, reader)), ...commands].slice(0, SUGGESTIONS);
  const words = exampleFor(turn, desk.installed);
  const [title, ...paragraphs] = isAssent(text)
    ? [say('common.guidance.press'), say('common.guidance.pressText', { words })]
    : meant.length > 0
      ? [say('common.guidance.didYouMean')]
      : [say('common.guidance.title'), say('common.guidance.text', { words })];
  return messageCard({
    locale,
    title: title ?? '',
    paragraphs,
    buttons: [...meant, helpButton(turn)],
  });
}

/** Opens the record whose name stands in the words. In a group nobody is told whom we know. */
async function whoeverWasNamed(desk: Desk, turn: Turn, text: string, reader: Reader): Promise<readonly Button[]> {
  if (turn.place !== 'personal' || text.length > LONGEST) return [];
  const known = findKnownName(text, await seenNames(desk.installed, turn, reader));
  if (!known) return [];
  const { kind, id, name } = known.item;
  const title = shorten(name, LONGEST_NAME);
  return [{ title, verb: 'record.open', data: { kind, record: id }, ignoresInputs: true }];
}
