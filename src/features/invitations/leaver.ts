import type { Holding } from '../../assistant/holding.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { type Invitation, invitations } from './invitation.ts';
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
    for (const { id, version, body } of await openOf(from, tx)) {
      await tx.put(invitations, id, { ...body, invitedBy: to }, version);
      tx.record({ ...entry, record: { kind: invitations.name, id } });
    }
    for (const { id, version, body } of await batchesOf(from, tx)) {
      await tx.put(batches, id, { ...body, by: to }, version);
      tx.record({ ...entry, record: { kind: batches.name, id } });
    }
  },
};

async function openOf(person: string, reader: Reader): Promise<readonly Doc<Invitation>[]> {
  return (await reader.list(invitations)).filter(({ body }) => body.invitedBy === person && isOpen(body.state));
}

/** Lists of which something is still to be made, or on its way: whoever has them gets the result. */
async function batchesOf(person: string, reader: Reader): Promise<readonly Doc<Batch>[]> {
  return (await reader.list(batches)).filter(
    ({ body }) => body.by === person && body.rows.some(({ state }) => state === 'waiting' || state === 'queued'),
  );
}
