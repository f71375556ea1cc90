import type { Card } from '../../src/assistant/reply.ts';
import { fetchFile } from '../../src/files/fetch-file.ts';
import { parts, textOf } from './card-reader.ts';
import { MEGAN } from './factories.ts';
import type { Office } from './office.ts';

/** The token in the link that a card gives. */
export function tokenOn(card: Card): string {
  const link = [...parts(card.content)].find(({ type }) => type === 'Action.OpenUrl');
  const [, token] = /^https:\/\/bot\.example\/files\/([\w-]{43})$/.exec(String(link?.url)) ?? [];
  if (!token) throw new Error(`no link on ${textOf(card)}`);
  return token;
}

/** Fetches the file of a link, as a browser does. */
export const fetching = (office: Office, token = '') =>
  fetchFile(
    {
      store: office.store,
      everyone: office.installed,
      clock: { now: office.now },
      admins: [MEGAN.id],
      newTurnId: () => 'fetch',
    },
    token,
  );
