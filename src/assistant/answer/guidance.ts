import type { Button } from '../../cards/button.ts';
import { messageCard } from '../../cards/message-card.ts';
import { shorten } from '../../catalogue/shorten.ts';
import { isAssent } from '../../language/assent.ts';
import type { Intent } from '../../language/port.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { helpButton } from '../cards.ts';
import type { Desk } from '../desk.ts';
import { openDraft } from '../drafts.ts';
import { exampleFor } from '../example.ts';
import type { Command } from '../feature.ts';
import { seenNames } from '../meaning/seen-records.ts';
import { maybeNamed, unknownName } from '../meaning/short-name.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { saying } from './said-by-button.ts';

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
  // What is said to an open form is no name to be looked for.
  const isFree = meant.length === 0 && turn.place === 'personal' && !(await openDraft(turn, reader));
  const unknown = isFree ? unknownName(text) : undefined;
  const words = exampleFor(turn, desk.installed);
  const [title, ...paragraphs] = isAssent(text)
    ? [say('common.guidance.press'), say('common.guidance.pressText', { words })]
    : meant.length > 0
      ? [say('common.guidance.didYouMean')]
      : unknown
        ? [say('common.guidance.nobody', { name: unknown }), say('common.guidance.nobodyText')]
        : [say('common.guidance.title'), say('common.guidance.text', { words })];
  return messageCard({
    locale,
    title: title ?? '',
    paragraphs,
    buttons: [...meant, ...(unknown ? waysOn(desk, turn, unknown) : []), helpButton(turn)],
  });
}

/** A name that nobody has may be somebody's who is to be added, or spelt otherwise on the list. */
function waysOn(desk: Desk, turn: Turn, name: string): readonly Button[] {
  return (['customer.add', 'customer.list'] as const).flatMap((intent) => {
    const command = desk.installed.command(intent);
    if (!command || !isAmong(turn.roles, command.who)) return [];
    const data = { intent, ...(intent === 'customer.add' ? saying({ company: name }) : {}) };
    return [{ title: turn.say(command.title), verb: 'command.run', data, ignoresInputs: true }];
  });
}

/** Opens the record whose name stands in the words. In a group nobody is told whom we know. */
async function whoeverWasNamed(desk: Desk, turn: Turn, text: string, reader: Reader): Promise<readonly Button[]> {
  if (turn.place !== 'personal' || text.length > LONGEST) return [];
  const named = maybeNamed(text, await seenNames(desk.installed, turn, reader));
  // A customer and the invitation by which it came bear the same name: the first leads to both.
  const each = named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
  return each.slice(0, SUGGESTIONS).map(({ kind, id, name }) => {
    const title = shorten(name, LONGEST_NAME);
    return { title, verb: 'record.open', data: { kind, record: id }, ignoresInputs: true };
  });
}
