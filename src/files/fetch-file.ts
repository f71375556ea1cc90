import type { Contributions } from '../assistant/feature.ts';
import type { MadeFile } from '../assistant/file-kind.ts';
import { forReader } from '../catalogue/for-reader.ts';
import { readerOfCard } from '../notices/viewer.ts';
import { isAmong } from '../partner/roles.ts';
import type { Clock } from '../shared/instant.ts';
import type { Store } from '../store/port.ts';
import { type FileTicket, fileTickets, ticketId } from './ticket.ts';

export interface FileDesk {
  readonly store: Store;
  readonly everyone: Contributions;
  readonly clock: Clock;
  readonly admins: readonly string[];
  newTurnId(): string;
}

/**
 * Makes the file that a link stands for, and uses the link up. Undefined for a link that was used, is older than ten
 * minutes, was never given, or whose person may not any more: who asks learns nothing of which.
 */
export async function fetchFile(desk: FileDesk, token: string): Promise<MadeFile | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  for (const tenant of await desk.store.tenants()) {
    const ticket = await takeTicket(desk, tenant, ticketId(token));
    if (ticket) return makeFile(desk, tenant, ticket);
  }
  return undefined;
}

/** Removing the ticket is one transaction: of two requests at the same moment one gets it. */
async function takeTicket(desk: FileDesk, tenant: string, id: string): Promise<FileTicket | undefined> {
  if (!(await desk.store.reader(tenant).get(fileTickets, id))) return undefined;
  const now = desk.clock.now();
  return desk.store.transact({ tenant, at: now, turn: desk.newTurnId() }, async (tx) => {
    const ticket = await tx.get(fileTickets, id);
    if (!ticket) return undefined;
    await tx.remove(fileTickets, id, ticket.version);
    return ticket.body.until > now ? ticket.body : undefined;
  });
}

async function makeFile(desk: FileDesk, tenant: string, ticket: FileTicket): Promise<MadeFile | undefined> {
  const fileKind = desk.everyone.features.flatMap(({ files = [] }) => files).find(({ name }) => name === ticket.what);
  const reader = desk.store.reader(tenant);
  const { viewer } = await readerOfCard(ticket.by, { tenant, now: desk.clock.now(), admins: desk.admins, reader });
  if (!fileKind || !isAmong(viewer.roles, fileKind.who)) return undefined;
  const file = await fileKind.make(viewer, ticket.args, reader);
  return file && { ...file, content: forReader(file.content, viewer.locale) };
}
