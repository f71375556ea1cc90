import { roleName } from '../../assistant/cards.ts';
import { rolesOf } from '../../assistant/open-turn.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { shorten } from '../../catalogue/shorten.ts';
import { tidy } from '../../catalogue/tidy.ts';
import type { Person } from '../../partner/people.ts';
import type { Doc } from '../../store/port.ts';

/** The people that a form offers. A card has room for about 80 choices (at most 290 bytes each: a long name and every role). */
export interface Listed {
  readonly people: readonly Doc<Person>[];
  /** Says how many are left out, and how they are reached; absent when nobody is. */
  readonly hint?: string;
}

/** Those whose data were not erased; by name, but first those with one of the ids in `first`, and those who wait for access; no more than `most`. */
export function listPeople(
  { say, locale }: Viewer,
  known: readonly Doc<Person>[],
  most: number,
  first: readonly string[] = [],
): Listed {
  const rank = ({ id, body }: Doc<Person>): number => {
    if (first.includes(id)) return 0;
    return body.askedForAccessAt && body.roles.length === 0 ? 1 : 2;
  };
  const sorted = known
    .filter(({ body }) => !body.erased)
    .sort((one, other) => rank(one) - rank(other) || one.body.name.localeCompare(other.body.name, locale));
  const rest = sorted.length - most;
  return { people: sorted.slice(0, most), ...(rest > 0 && { hint: say('people.assign.more', { count: rest }) }) };
}

/** Of a name in a list of choices; the rest of a longer one is cut off. */
const LONGEST = 40;

/** What a person is called on cards; whoever has no name that can be seen still has to be told from nothing. */
export function shownName({ say }: Pick<Viewer, 'say'>, name: string): string {
  return tidy(name) || say('people.nameless');
}

/** A person to choose, with their roles, so that people of the same name can be told apart. */
export function personChoice(
  viewer: Viewer,
  { id, body }: Doc<Person>,
  admins: readonly string[],
): { readonly title: string; readonly value: string } {
  const { say } = viewer;
  const roles = rolesOf(id, body, admins).map((role) => say(roleName(role)));
  return {
    title: `${shorten(shownName(viewer, body.name), LONGEST)} (${roles.join(' · ') || say('people.list.noRole')})`,
    value: id,
  };
}
