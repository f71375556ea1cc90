import { type Eraser, eraserOf, type Whom } from '../../assistant/eraser.ts';
import { withdrawMail } from '../../mail/mail.ts';
import { scrubAll, tellsOf } from '../../shared/scrub.ts';
import type { Reader } from '../../store/port.ts';
import { type Invitation, invitations } from './invitation.ts';
import { type Batch, type BatchRow, batches } from './many/batch.ts';
import { isOpen } from './rules/states.ts';

/** Invitations to somebody, or in their name. One that has nobody left to go to is cancelled; a mail that waits is taken back. */
const ofInvitations: Eraser = {
  ...eraserOf<Invitation>({
    kind: invitations,
    title: 'invitations.erase.title',
    called: ({ companyName }) => companyName,
    without: (invitation, whom) => withoutThem(invitation, whom),
  }),
  // Of a colleague: the addresses that answers to their invitations go to, unless others use them as well.
  async knows({ kind, id }, reader) {
    if (kind !== 'person') return [];
    const all = (await reader.list(invitations)).filter(({ body }) => body.replyTo !== '');
    const shared = new Set(all.filter(({ body }) => !isBy(body, id)).map(({ body }) => body.replyTo));
    return [...new Set(all.map(({ body }) => body.replyTo))].filter((address) => !shared.has(address));
  },
  async blocked(whom, reader) {
    return (await concerned(whom, reader)).some(({ body }) => body.state === 'sending')
      ? 'invitations.erase.leaving'
      : undefined;
  },
  async erase(turn, tx, whom) {
    for (const { id, version, body } of await concerned(whom, tx)) {
      const mail = body.sendings.at(-1)?.mail;
      const isBack = body.state === 'queued' && mail !== undefined && (await withdrawMail(tx, mail));
      const after = withoutThem(body, whom);
      const sendings = isBack
        ? after.sendings.map((each) => (each.mail === mail ? { ...each, outcome: 'withdrawn' as const } : each))
        : after.sendings;
      const ends = isOpen(body.state) && (after.to.length === 0 || isBack);
      await tx.put(
        invitations,
        id,
        { ...after, sendings, ...(ends && { state: 'cancelled', closedAt: turn.now }) },
        version,
      );
      if (!ends) continue;
      const record = { kind: invitations.name, id };
      tx.record({ who: turn.personId, what: 'invitation.cancelled', record, facts: { from: body.state } });
    }
  },
};

export const invitationErasers: readonly Eraser[] = [
  ofInvitations,
  eraserOf<Batch>({
    kind: batches,
    title: 'invitations.erase.lists',
    called: ({ at }) => at.slice(0, 10),
    without: (batch, whom) => {
      const isTheirs = whom.kind === 'person' && batch.by === whom.id;
      const rows = batch.rows.map((row): BatchRow => {
        const to = others(row.to, whom);
        return to.length === 0 && row.to.length > 0 && row.state === 'waiting'
          ? { ...row, to, state: 'passedOver' }
          : { ...row, to };
      });
      const [replyTo = ''] = others([batch.replyTo], whom);
      return scrubAll({ ...batch, rows, replyTo, ...(isTheirs && { byName: '' }) }, whom.words, ['company']);
    },
  }),
];

async function concerned(whom: Whom, reader: Reader) {
  return (await reader.list(invitations)).filter(({ body }) => tellsOf({ ...body, companyName: '' }, whom.words));
}

function withoutThem(invitation: Invitation, whom: Whom): Invitation {
  const sendings = invitation.sendings.map((each) =>
    each.refused ? { ...each, refused: others(each.refused, whom) } : each,
  );
  const [to, cc] = [others(invitation.to, whom), others(invitation.cc, whom)];
  const [replyTo = ''] = others([invitation.replyTo], whom);
  const kept = { ...invitation, to, cc, sendings, replyTo };
  return scrubAll(kept, whom.words, ['companyName']);
}

function others(addresses: readonly string[], { words }: Whom): readonly string[] {
  const theirs = new Set(words.map((word) => word.toLowerCase()));
  return addresses.filter((address) => !theirs.has(address.toLowerCase()));
}

function isBy({ invitedBy, sendings }: Invitation, person: string): boolean {
  return invitedBy === person || sendings.some(({ by }) => by === person);
}
