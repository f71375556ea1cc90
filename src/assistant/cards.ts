import type { Button } from '../cards/button.ts';
import { messageCard } from '../cards/message-card.ts';
import { formatAny } from '../catalogue/format.ts';
import type { TextKey } from '../catalogue/texts.ts';
import { people } from '../partner/people.ts';
import type { Role, Who } from '../partner/roles.ts';
import type { Reader } from '../store/port.ts';
import { saying, sayingSentence } from './answer/said-by-button.ts';
import type { Meaning } from './meaning/meaning.ts';
import type { Card } from './reply.ts';
import type { Viewer } from './turn.ts';

/** Why somebody may not: the rule, the roles that may, and who has them; to somebody without any role, who can give one. Plain text. */
export async function refusal(viewer: Viewer, who: Who, reader: Reader, admins: readonly string[]): Promise<string> {
  if (who === 'everyone') return '';
  const { say, locale } = viewer;
  const roles = formatAny(
    who.map((role) => say(roleName(role))),
    locale,
  );
  const known = await reader.list(people);
  const whoHave = (wanted: readonly Role[]): readonly string[] =>
    known
      .filter(
        ({ id, body }) =>
          body.roles.some((role) => wanted.includes(role)) || (wanted.includes('admin') && admins.includes(id)),
      )
      .map(({ body }) => body.name)
      .slice(0, 3);
  const givers = viewer.roles.length === 0 ? whoHave(['admin']) : [];
  const helpers = givers.length > 0 ? givers : whoHave(who);
  if (helpers.length === 0) return say('common.refusal.nobody', { roles });
  return say('common.refusal.ask', { roles, people: formatAny(helpers, locale) });
}

/** The catalogue's name of a role. */
export function roleName(role: Role): TextKey {
  return `common.role.${role}`;
}

export function refusalCard(viewer: Viewer, why: string): Card {
  const ask: Button = { title: viewer.say('people.access.button'), verb: 'access.ask' };
  const card = messageCard({
    locale: viewer.locale,
    title: viewer.say('common.refusal.title'),
    paragraphs: [why],
    buttons: viewer.roles.length === 0 && viewer.personId ? [ask] : [helpButton(viewer)],
  });
  return { ...card, aside: true };
}

export function helpButton(viewer: Viewer): Button {
  return { title: viewer.say('common.button.help'), verb: 'help.show', ignoresInputs: true };
}

/** Something went wrong that the person cannot mend: a sentence and a reference that stands in the log. */
export function faultCard(viewer: Viewer, reference: string): Card {
  return messageCard({
    locale: viewer.locale,
    title: viewer.say('common.fault.title'),
    paragraphs: [viewer.say('common.fault.text', { reference })],
    buttons: [helpButton(viewer)],
  });
}

/** A form that is not open any more, or was somebody else's. */
export function formGoneCard(viewer: Viewer): Card {
  const card = messageCard({
    locale: viewer.locale,
    title: viewer.say('common.form.goneTitle'),
    paragraphs: [viewer.say('common.form.gone')],
    buttons: [helpButton(viewer)],
  });
  return { ...card, aside: true };
}

/** A button that this assistant does not know, or a record that is not there. */
export function unknownCard(viewer: Viewer): Card {
  const card = messageCard({
    locale: viewer.locale,
    title: viewer.say('common.unknown.title'),
    paragraphs: [viewer.say('common.unknown.text')],
    buttons: [helpButton(viewer)],
  });
  return { ...card, aside: true };
}

/** What a group sees when somebody there asked for what is for one person: a button that opens it, for whoever presses. */
export function privatelyCard(viewer: Viewer, name: string, { said, ofFeature }: Meaning): Card {
  const { say, locale } = viewer;
  const { intent, entities, text } = said;
  const data = { intent, ...saying(entities), ...(ofFeature && sayingSentence(text)) };
  return messageCard({
    locale,
    title: say('common.private.title', { name }),
    paragraphs: [say('common.private.text')],
    buttons: [{ title: say('common.private.open'), verb: 'command.run', data }],
  });
}
