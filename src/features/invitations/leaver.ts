import type { Holding } from '../../assistant/holding.ts';
import type { Turn } from '../../assistant/turn.ts';
import { people } from '../../partner/people.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { ownAddress } from './compose/compose-values.ts';
import { type Invitation, invitations } from './invitation.ts';
import { inTheirName, rewriteMail, type Sender } from './mail/in-their-name.ts';
import { type Batch, batches } from './many/batch.ts';
import { INVITERS } from './parts.ts';
import { isOpen } from './rules/states.ts';

/** Open invitations that somebody sent, and those of a list that are still to be made: whoever takes them is reminded of them. */
export const invitationHolding: Holding = {
  name: 'invitations',
  title: 'invitations.leaver.title',
  who: INVITERS,
  async find(person, reader) {
    const open = (await openOf(person, reader)).map(({ id, body }) => ({
      ...{ record: { kind: invitations.name, id }, name: body.companyName },
    }));
    const waiting = (await batchesOf(person, reader)).flatMap(({ id, body }) =>
      body.rows
        .filter(({ state }) => state === 'waiting')
        .map(({ company }) => ({ record: { kind: batches.name, id }, name: company })),
    );
    return [...open, ...waiting];
  },
  async pass(turn, tx, { from, to = turn.personId }) {
    const entry = { who: turn.personId, what: 'invitation.passedOn', facts: { from, to } } as const;
    const senders = { from: await senderOf(from, tx), to: await senderOf(to, tx) };
    for (const { id, version, body } of await openOf(from, tx)) {
      await tx.put(invitations, id, { ...(await asTheirs(turn, tx, body, senders)), invitedBy: to }, version);
      tx.record({ ...entry, record: { kind: invitations.name, id } });
    }
    for (const { id, version, body } of await batchesOf(from, tx)) {
      const { name, address } = senders.to;
      await tx.put(batches, id, { ...body, by: to, ...(address && { byName: name, replyTo: address }) }, version);
      tx.record({ ...entry, record: { kind: batches.name, id } });
    }
  },
};

async function senderOf(person: string, reader: Reader): Promise<Sender> {
  const name = (await reader.get(people, person))?.body.name ?? '';
  return { name, address: await ownAddress(person, reader) };
}

/** What has not left yet leaves in the name of whoever has it now, as far as we know an address of theirs. */
async function asTheirs(
  turn: Turn,
  tx: Tx,
  invitation: Invitation,
  senders: { readonly from: Sender; readonly to: Sender },
): Promise<Invitation> {
  if (!senders.to.address || !['draft', 'queued', 'failed'].includes(invitation.state)) return invitation;
  const theirs = await inTheirName(turn, invitation, senders, tx);
  const isTooLate = invitation.state === 'queued' && !(await rewriteMail(turn, tx, theirs, senders.to.name));
  return isTooLate ? invitation : theirs;
}

async function openOf(person: string, reader: Reader): Promise<readonly Doc<Invitation>[]> {
  return (await reader.list(invitations)).filter(({ body }) => body.invitedBy === person && isOpen(body.state));
}

/** Lists of which something is still to be made, or on its way: whoever has them gets the result. */
async function batchesOf(person: string, reader: Reader): Promise<readonly Doc<Batch>[]> {
  return (await reader.list(batches)).filter(
    ({ body }) => body.by === person && body.rows.some(({ state }) => state === 'waiting' || state === 'queued'),
  );
}
