import { type CardAction, type Command, type Contributions, type Feature, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { listCard } from '../../cards/list-card.ts';
import { bestMatches } from '../../directory/match.ts';
import { can } from '../../partner/capabilities.ts';
import { isAmong } from '../../partner/roles.ts';
import { languageButton } from './language.ts';

/** Help: the topics in which this person may do something; a topic: what they may do, each with words that say it and can be pressed. */
export const helpCommand = (everyone: Contributions): Command => ({
  intent: 'help',
  shared: true,
  who: 'everyone',
  title: 'basics.help.title',
  examples: { en: ['help', 'what can you do?'], ko: ['도움말', '뭐 할 수 있어?'] },
  async handle(turn) {
    const titles = everyone.features.map((feature) => ({
      item: feature,
      names: [turn.say(feature.title), feature.name],
    }));
    const [topic] = turn.entities.topic ? bestMatches(turn.entities.topic, titles) : [];
    return { card: topic ? topicCard(turn, topic) : topicsCard(turn, everyone) };
  },
});

export const helpAction = (everyone: Contributions): CardAction =>
  onPress({
    verb: 'help.show',
    who: 'everyone',
    async handle(turn) {
      const topic = everyone.features.find(({ name }) => name === turn.data.topic);
      return { card: topic ? topicCard(turn, topic) : topicsCard(turn, everyone) };
    },
  });

function topicsCard(viewer: Viewer, everyone: Contributions): Card {
  const { say, locale, roles } = viewer;
  const items = everyone.features.flatMap((feature) => {
    const words = allowed(viewer, feature).map(({ examples }) => examples[locale][0]);
    if (words.length === 0) return [];
    const title = say(feature.title);
    const detail = say('basics.help.examples', { words: words.slice(0, 2).join('”, “') });
    return [{ title, detail, open: { title, verb: 'help.show', data: { topic: feature.name } } }];
  });
  return listCard({
    locale,
    title: say('basics.help.title'),
    intro: say(roles.length > 0 ? 'basics.help.intro' : 'basics.help.introNoRole'),
    groups: [{ items }],
    empty: '',
    buttons: [
      ...(roles.length === 0 ? [{ title: say('people.access.button'), verb: 'access.ask' }] : []),
      languageButton(viewer),
    ],
  });
}

function topicCard(viewer: Viewer, feature: Feature): Card {
  const { say, locale } = viewer;
  const items = allowed(viewer, feature).map((command) => ({
    title: say(command.title),
    detail: command.examples[locale].map((words) => say('basics.help.example', { words })).join(' · '),
    open: { title: say(command.title), verb: 'command.run', data: { intent: command.intent } },
  }));
  return listCard({
    locale,
    title: say(feature.title),
    intro: say('basics.help.topicIntro'),
    groups: [{ items }],
    empty: say('basics.help.introNoRole'),
    buttons: [{ title: say('basics.help.back'), verb: 'help.show' }],
  });
}

function allowed(viewer: Viewer, { commands = [] }: Feature): readonly Command[] {
  return commands.filter(
    ({ intent, who, capability }) =>
      intent !== 'greet' && isAmong(viewer.roles, who) && (!capability || can(viewer.partner, capability)),
  );
}
