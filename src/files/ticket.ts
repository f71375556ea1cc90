import { createHash } from 'node:crypto';
import type { Turn } from '../assistant/turn.ts';
import { type Instant, MINUTE, plus } from '../shared/instant.ts';
import type { JsonObject } from '../shared/json.ts';
import { kind, type Tx } from '../store/port.ts';

/** Leave to fetch one file once. The file itself is made when it is fetched, so nothing of it lies around. */
export interface FileTicket {
  /** Name of the file's kind, as its feature declares it. */
  readonly what: string;
  readonly args: JsonObject;
  /** For whom: what they may see is looked up again when the link is used. */
  readonly by: string;
  readonly until: Instant;
}

export const fileTickets = kind<FileTicket>('fileticket');
const LINK_LIFETIME = 10 * MINUTE;

/** What makes links: the address that people reach this server by, and tokens that nobody can guess. */
export interface FileLinks {
  /** A token for a new link: the same for the same seed in this process, and of no use to guess others from. */
  token(seed: string): string;
  /** The link that the token stands in. */
  url(token: string): string;
}

/** Tickets are kept under the hash of their token: who reads the store cannot fetch files with it. */
export function ticketId(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Leaves a ticket in the transaction of the turn, and gives the link to use it with. */
export async function issueLink(
  turn: Turn,
  tx: Tx,
  file: Pick<FileTicket, 'what' | 'args'>,
  links: FileLinks,
): Promise<string> {
  const token = links.token(turn.newId());
  const until = plus(turn.now, LINK_LIFETIME);
  for (const old of await tx.list(fileTickets)) {
    if (old.body.until <= turn.now) await tx.remove(fileTickets, old.id, old.version);
  }
  await tx.put(fileTickets, ticketId(token), { ...file, by: turn.personId, until }, 0);
  return links.url(token);
}
