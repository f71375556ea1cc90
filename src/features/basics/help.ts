import { type CardAction, type Command, type Contributions, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { listCard } from '../../cards/list-card.ts';
import { isAmong } from '../../partner/roles.ts';
import { languageButton } from './language.ts';

/** Help: what this person may do, grouped by feature, each with words that say it and can be pressed. */
export const helpCommand = (everyone: Contributions): Command => ({
  intent: 'help',
  who: 'everyone',
  title: 'basics.help.title',
  examples: { en: ['help', 'what can you do?'], ko: ['도움말', '뭐 할 수 있어?'] },
  handle: async (turn) => ({ card: helpCard(turn, everyone) }),
});

export const helpAction = (everyone: Contributions): CardAction =>
  onPress({ verb: 'help.show', who: 'everyone', handle: async (turn) => ({ card: helpCard(turn, everyone) }) });

function helpCard(viewer: Viewer, everyone: Contributions): Card {
  const { say, locale } = viewer;
  const groups = everyone.features.map((feature) => ({
    items: (feature.commands ?? [])
      .filter((command) => command.intent !== 'greet' && isAmong(viewer.roles, command.who))
      .map((command) => ({
        title: say(command.title),
        detail: say('basics.help.example', { words: command.examples[locale][0] }),
        open: { title: say(command.title), verb: 'command.run', data: { intent: command.intent } },
      })),
  }));
  return listCard({
    locale,
    title: say('basics.help.title'),
    intro: say(viewer.roles.length > 0 ? 'basics.help.intro' : 'basics.help.introNoRole'),
    groups,
    empty: '',
    buttons: [
      ...(viewer.roles.length === 0 ? [{ title: say('people.access.button'), verb: 'access.ask' }] : []),
      languageButton(viewer),
    ],
  });
}
