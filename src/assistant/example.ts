import { can } from '../partner/capabilities.ts';
import { isAmong } from '../partner/roles.ts';
import type { Contributions } from './feature.ts';
import type { Viewer } from './turn.ts';

/** Words that the viewer may say, as an example: those of the first command that is theirs. */
export function exampleFor({ roles, partner, locale }: Viewer, { commands }: Pick<Contributions, 'commands'>): string {
  const own = commands.find(({ who, capability }) => isAmong(roles, who) && (!capability || can(partner, capability)));
  return own?.examples[locale][0] ?? '';
}
