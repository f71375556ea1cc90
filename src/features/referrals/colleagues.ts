import type { Viewer } from '../../assistant/turn.ts';
import { bestMatches } from '../../directory/match.ts';
import { people } from '../../partner/people.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { WHO } from './find/list.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** Everybody who can work on a referral, by name. */
export async function colleagues(viewer: Viewer, reader: Reader): Promise<readonly Colleague[]> {
  return (await reader.list(people))
    .filter(({ body }) => isAmong(body.roles, WHO))
    .map(({ id, body }) => ({ id, name: body.name || id }))
    .sort((one, other) => one.name.localeCompare(other.name, viewer.locale));
}

/** Those that a name can mean, in either script; never a guess: several stay several. */
export function calledBy(said: string, among: readonly Colleague[]): readonly Colleague[] {
  return bestMatches(
    said,
    among.map((item) => ({ item, names: [item.name] })),
  );
}
