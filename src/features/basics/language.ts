import { type CardAction, type Command, type Contributions, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Turn, Viewer } from '../../assistant/turn.ts';
import type { Button } from '../../cards/button.ts';
import { messageCard } from '../../cards/message-card.ts';
import { sayIn } from '../../catalogue/say.ts';
import { people } from '../../partner/people.ts';
import { LOCALES, type Locale } from '../../shared/locale.ts';
import type { Tx } from '../../store/port.ts';

/** Changes the language of the replies for good; without a language said, the other one is offered. */
export const languageCommand: Command = {
  intent: 'language.set',
  shared: true,
  who: 'everyone',
  title: 'basics.language.title',
  examples: { en: ['speak Korean', 'switch to English'], ko: ['영어로 바꿔줘', '한국어로 말해줘'] },
  async handle(turn, tx) {
    const { language } = turn.entities;
    if (language) return { card: await setLanguage(turn, language, tx) };
    return {
      card: messageCard({
        locale: turn.locale,
        title: turn.say('basics.language.which'),
        buttons: LOCALES.map((locale) => buttonFor(locale)),
      }),
    };
  },
};

export const languageAction = (_everyone: Contributions): CardAction =>
  onPress({
    verb: 'language.set',
    who: 'everyone',
    async handle(turn, tx) {
      const language = LOCALES.find((locale) => locale === turn.data.language) ?? turn.locale;
      return { card: await setLanguage(turn, language, tx) };
    },
  });

/** A button that switches to the other language, labelled in that language. */
export function languageButton(viewer: Viewer): Button {
  return buttonFor(viewer.locale === 'en' ? 'ko' : 'en');
}

function buttonFor(language: Locale): Button {
  return {
    title: sayIn(language)('basics.language.name'),
    verb: 'language.set',
    data: { language },
    ignoresInputs: true,
  };
}

async function setLanguage(turn: Turn, language: Locale, tx: Tx): Promise<Card> {
  const person = await tx.get(people, turn.personId);
  if (person && person.body.language !== language) {
    await tx.put(people, turn.personId, { ...person.body, language }, person.version);
  }
  const say = sayIn(language);
  return messageCard({
    locale: language,
    title: say('basics.language.done'),
    buttons: [{ title: say('common.button.help'), verb: 'help.show' }, languageButton({ ...turn, locale: language })],
  });
}
