import { roleName } from '../../../assistant/cards.ts';
import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Held } from '../../../assistant/holding.ts';
import { rolesOf } from '../../../assistant/open-turn.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { formatAll } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import { type Person, people } from '../../../partner/people.ts';
import { isAmong, ROLES, type Role } from '../../../partner/roles.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { personChoice, shownName } from '../listed.ts';
import { AS_ALL, NOBODY } from '../rules/receivers.ts';
import { type InHands, inHandsOf, receivers } from './hands.ts';

/** Names beside a field; the rest is a number. */
const MOST_NAMES = 3;
/** Of one of these names, and of a person to choose. */
const LONGEST = 24;
/** People to choose on the whole card, and of these for everything: with every kind there is, the card has room for no more. */
const MOST_PEOPLE = 40;
const MOST_FOR_ALL = 16;

/** In the place of a role: each one that the person has. */
export const EVERY_ROLE = 'every';

/** The roles that go when the form is sent: one, or all that the person has now. */
export function rolesTaken({ body }: Doc<Draft>, person: Doc<Person>): readonly Role[] {
  const { role } = body.context;
  return role === EVERY_ROLE ? person.body.roles : ROLES.filter((each) => each === role);
}

/** What somebody holds, and a field for each kind: who gets it. Shows what is held at this moment. */
export async function leaveCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  around: Around,
  marks: { readonly errors?: Readonly<Record<string, string>>; readonly note?: Note } = {},
): Promise<Card> {
  const { say, locale } = viewer;
  const { person: id } = draft.body.context;
  const person = await reader.get(people, String(id));
  const name = shownName(viewer, person?.body.name ?? '');
  const taken = person ? rolesTaken(draft, person) : [];
  const roles = formatAll(
    taken.map((role) => say(roleName(role))),
    locale,
  );
  const others = await receivers(String(id), locale, reader, around);
  const { errors = {}, note } = marks;
  const inHands = await inHandsOf(String(id), reader, viewer.now, around);
  const most = Math.max(2, Math.floor((MOST_PEOPLE - Math.min(others.length, MOST_FOR_ALL)) / inHands.length));
  const fields = inHands.map((kind) => kindField(viewer, kind, draft, others, most, around));
  return formCard({
    locale,
    title: say('people.leave.title', { name }),
    intro:
      taken.length > 1
        ? say('people.leave.introAll', { name, roles })
        : say(taken.length > 0 ? 'people.leave.intro' : 'people.leave.introWithout', { name, role: roles }),
    ...(note && { note }),
    problems: Object.keys(errors).length,
    fields: [...everythingFields(viewer, draft, others, around), ...fields].map((field) => {
      const error = errors[field.id];
      return error ? { ...field, error } : field;
    }),
    buttons: [
      {
        title: say(`people.leave.${taken.length > 1 ? 'submitAll' : taken.length > 0 ? 'submit' : 'submitWithout'}`),
        verb: 'role.leave.submit',
        data: ofDraft(draft),
        style: 'destructive',
      },
      cancelButton(say, draft),
    ],
  });
}

/** Who gets everything; whoever does not fit into the list is reached by name. */
function everythingFields(
  viewer: Viewer,
  draft: Doc<Draft>,
  others: readonly Doc<Person>[],
  { admins }: Around,
): readonly FormField[] {
  const { everything: chosen = '', name = '' } = draft.body.values;
  const { say } = viewer;
  const all: FormField = {
    ...{ id: 'everything', label: say('people.leave.everything'), kind: 'choice', value: chosen },
    choices: someOf(others, MOST_FOR_ALL, chosen).map((other) => personChoice(viewer, other, admins)),
  };
  const byName: FormField = {
    ...{ id: 'name', label: say('people.leave.byName'), kind: 'text', value: name, maxLength: 120 },
  };
  return others.length > MOST_FOR_ALL ? [all, byName] : [all];
}

/** The first ones, and whoever is chosen. */
function someOf(all: readonly Doc<Person>[], most: number, chosen: string): readonly Doc<Person>[] {
  const rest = all.slice(most).filter(({ id }) => id === chosen);
  return [...all.slice(0, most), ...rest];
}

/** Offers those whose roles are right; what else is in the way is told when it is pressed. */
function kindField(
  viewer: Viewer,
  { holding, held }: InHands,
  draft: Doc<Draft>,
  others: readonly Doc<Person>[],
  most: number,
  { admins }: Around,
): FormField {
  const { say } = viewer;
  const value = draft.body.values[holding.name] || AS_ALL;
  const fitting = others.filter(({ id, body }) => isAmong(rolesOf(id, body, admins), holding.who));
  return {
    id: holding.name,
    label: say(holding.title, { count: held.length }),
    kind: 'choice',
    value,
    choices: [
      { title: say('people.leave.asAll'), value: AS_ALL },
      ...(holding.nobody ? [{ title: say(holding.nobody), value: NOBODY }] : []),
      ...someOf(fitting, most, value).map(({ id, body }) => ({
        title: shorten(shownName(viewer, body.name), LONGEST),
        value: id,
      })),
    ],
    hint: someNames(viewer, held),
  };
}

function someNames({ say }: Viewer, held: readonly Held[]): string {
  const names = held.map(({ name }) => name).filter((name) => name !== '');
  const shown = names.slice(0, MOST_NAMES).map((name) => shorten(name, LONGEST));
  const rest = names.length - shown.length;
  return [...shown, ...(rest > 0 ? [say('people.leave.more', { count: rest })] : [])].join(', ');
}
