import type { ClockTurn, Due } from '../../../assistant/due.ts';
import { type MailStep, queueMail } from '../../../mail/mail.ts';
import { queueNotice } from '../../../notices/outbox.ts';
import { type Partner, readPartner } from '../../../partner/partner.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Invitation, invitations, localesOf } from '../invitation.ts';
import { linkOf } from '../link/link-of.ts';
import { otherOf } from '../link/together.ts';
import { mailHtml } from '../mail/mail-html.ts';
import { template } from '../mail/template.ts';
import { type InvitationParts, knownCustomers } from '../parts.ts';
import { canRetry, whatThereIs } from '../rules/already.ts';
import { LINK_MARK } from '../rules/link.ts';
import { type Batch, type BatchRow, batches } from './batch.ts';

/** Rows in one transaction: small enough that a person's press in between does not wait for hundreds. */
const AT_ONCE = 25;

/** Makes invitations of the rows that wait, some at a time; a batch that was interrupted goes on where it stopped. */
export async function dueBatches(reader: Reader, parts: InvitationParts): Promise<readonly Due[]> {
  const due: Due[] = [];
  for (const { id, body } of await reader.list(batches)) {
    const waiting = body.rows.filter(({ state }) => state === 'waiting').length;
    for (let done = 0; done < waiting; done += AT_ONCE)
      due.push({ what: 'invitation.batch', apply: (turn, tx) => makeSome(turn, tx, id, parts) });
  }
  return due;
}

async function makeSome(turn: ClockTurn, tx: Tx, id: string, parts: InvitationParts): Promise<void> {
  const batch = await tx.get(batches, id);
  if (!batch) return;
  const partner = await readPartner(tx);
  const link = await linkOf(partner, batch.body.partnershipId, tx);
  const find = whatThereIs(await knownCustomers(parts.everyone, tx), await tx.list(invitations));
  const rows: BatchRow[] = [];
  let made = 0;
  for (const row of batch.body.rows) {
    if (row.state !== 'waiting' || made === AT_ONCE) {
      rows.push(row);
      continue;
    }
    made++;
    const found = find({ companyName: row.company, to: row.to });
    const before = found && canRetry(found) ? found.invitation : undefined;
    if (found && !before) rows.push({ ...row, state: 'passedOver', reason: found.what });
    else rows.push(await makeOne(turn, tx, { batch: batch.body, row, partner, link, ...(before && { before }) }));
  }
  await tx.put(batches, id, { ...batch.body, rows }, batch.version);
}

interface Making {
  readonly batch: Batch;
  readonly row: BatchRow;
  readonly partner: Partner;
  readonly link: string | undefined;
  /** The invitation that failed, and is tried again. */
  readonly before?: Doc<Invitation>;
}

async function makeOne(turn: ClockTurn, tx: Tx, { batch, row, partner, link, before }: Making): Promise<BatchRow> {
  const id = before?.id ?? turn.newId();
  const record = { kind: invitations.name, id };
  const other = await otherOf(batch.partnershipId, tx);
  const { subject, body } = template(row.language, {
    ...{ partner: partner.legalName, sender: batch.byName, company: row.company, replyTo: batch.replyTo },
    ...{ link: link ?? LINK_MARK, cloud: partner.cloud, other },
  });
  const byServer = batch.way === 'server' && link !== undefined;
  const letter = {
    ...{ to: row.to, cc: [], subject, text: body, languages: localesOf(row.language) },
    replyTo: { name: batch.byName, address: batch.replyTo },
    html: mailHtml(body, link ?? '', row.language),
  };
  const mail = byServer ? await queueMail(tx, turn, { letter, about: record }) : undefined;
  const invitation: Invitation = {
    ...{ state: mail ? 'queued' : 'draft', companyName: row.company, to: row.to, cc: [], language: row.language },
    ...{ subject, body, note: '', country: batch.country, replyTo: batch.replyTo },
    ...(batch.partnershipId && { partnershipId: batch.partnershipId }),
    ...{ invitedBy: batch.by, createdAt: before?.body.createdAt ?? turn.now },
    ...(before?.body.customerId && { customerId: before.body.customerId }),
    sendings: [
      ...(before?.body.sendings ?? []),
      ...(mail ? [{ at: turn.now, by: batch.by, way: 'server' as const, mail }] : []),
    ],
  };
  await tx.put(invitations, id, invitation, before?.version ?? 0);
  const what = mail ? 'invitation.queued' : 'invitation.drafted';
  tx.record({ who: batch.by, what, record, ...(mail && { facts: { mail, time: invitation.sendings.length } }) });
  return { ...row, state: mail ? 'queued' : 'made', invitation: id };
}

type BatchTurn = Parameters<typeof queueNotice>[1];

/** Notes in its batch what became of a mail; when the last one is known, whoever asked gets the result. */
export async function followInBatch(turn: ClockTurn, tx: Tx, { about, state, reason }: MailStep): Promise<void> {
  if (about.kind !== invitations.name || state === 'queued' || state === 'sending') return;
  await noteInBatch(turn, tx, about.id, { state, ...(reason && { reason }) });
}

/** Notes what became of an invitation that was queued as one of many. */
export async function noteInBatch(
  turn: BatchTurn,
  tx: Tx,
  invitation: string,
  change: Pick<BatchRow, 'state' | 'reason'>,
): Promise<void> {
  const batch = await batchOf(tx, invitation);
  if (!batch) return;
  const rows = batch.body.rows.map((row) => (isUnderWay(row, invitation) ? { ...row, ...change } : row));
  await tx.put(batches, batch.id, { ...batch.body, rows }, batch.version);
  if (rows.some((row) => row.state === 'waiting' || row.state === 'queued')) return;
  await tellResult(turn, tx, batch);
}

/** Whether an invitation is on its way as one of many. */
export async function isOneOfMany(tx: Tx, invitation: string): Promise<boolean> {
  return (await batchOf(tx, invitation)) !== undefined;
}

async function batchOf(tx: Tx, invitation: string): Promise<Doc<Batch> | undefined> {
  return (await tx.list(batches)).find(({ body }) => body.rows.some((row) => isUnderWay(row, invitation)));
}

function isUnderWay(row: BatchRow, invitation: string): boolean {
  return row.invitation === invitation && row.state === 'queued';
}

async function tellResult(turn: BatchTurn, tx: Tx, { id, body }: Doc<Batch>): Promise<void> {
  const about = { kind: batches.name, id };
  const note = { tone: 'accent', key: 'invitations.many.over', params: { count: body.rows.length } } as const;
  await queueNotice(tx, turn, { to: body.by, about, note });
}
