import { exampleFor } from '../../assistant/example.ts';
import type { Command, Contributions } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { SaidTurn } from '../../assistant/turn.ts';
import { messageCard } from '../../cards/message-card.ts';
import { people } from '../../partner/people.ts';
import type { Tx } from '../../store/port.ts';
import { languageButton } from './language.ts';

/** A hello. The first one, kept for good, says what the assistant is for; an admin's first brings what has to be set up. */
export const greetCommand = (everyone: Contributions): Command => ({
  intent: 'greet',
  shared: true,
  who: 'everyone',
  title: 'basics.greet.title',
  examples: { en: ['hi', 'thanks'], ko: ['안녕하세요', '고마워요'] },
  async handle(turn, tx) {
    await noteGreeting(turn, tx);
    for (const feature of everyone.features) {
      const first = await feature.welcome?.(turn, tx);
      if (first) return { card: first };
    }
    return { card: turn.roles.length > 0 && THANKS.test(turn.text) ? welcome(turn) : greeting(turn, everyone) };
  },
});

const THANKS = /\b(?:thanks?|thx|ty)\b|고마|고맙|감사|땡큐/iu;

async function noteGreeting(turn: SaidTurn, tx: Tx): Promise<void> {
  if (turn.place !== 'personal') return;
  const person = await tx.get(people, turn.personId);
  if (!person || person.body.greetedAt) return;
  await tx.put(people, turn.personId, { ...person.body, greetedAt: turn.now }, person.version);
}

/** An answer to thanks. */
function welcome({ say, locale }: SaidTurn): Card {
  return messageCard({
    locale,
    title: say('basics.greet.welcome'),
    paragraphs: [],
    buttons: [
      { title: say('basics.today.title'), verb: 'today.show' },
      { title: say('common.button.help'), verb: 'help.show' },
    ],
  });
}

function greeting(turn: SaidTurn, everyone: Contributions): Card {
  const { say, locale, roles } = turn;
  const hasRole = roles.length > 0;
  return messageCard({
    locale,
    title: say('basics.greet.hello', { name: turn.personName }),
    paragraphs: [
      say('basics.greet.what'),
      hasRole ? say('basics.greet.start', { words: exampleFor(turn, everyone) }) : say('basics.greet.noRole'),
    ],
    buttons: [
      ...(hasRole
        ? [{ title: say('basics.today.title'), verb: 'today.show' }]
        : [{ title: say('people.access.button'), verb: 'access.ask' }]),
      { title: say('common.button.help'), verb: 'help.show' },
      languageButton(turn),
    ],
  });
}
