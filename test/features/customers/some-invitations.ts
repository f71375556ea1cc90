import { type Invitation, invitations } from '../../../src/features/invitations/invitation.ts';
import { ADELE } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';

export const SENT: Invitation = {
  ...{ state: 'sent', companyName: '콘토소', to: ['gildong@contoso.example'], cc: [], language: 'ko' },
  ...{ subject: '', body: '', note: '', country: 'KR', replyTo: 'adele@hanbit.example', invitedBy: ADELE.id },
  createdAt: '2026-11-10T01:00:00.000Z',
  sendings: [{ at: '2026-11-10T01:00:00.000Z', by: ADELE.id, way: 'byHand', outcome: 'sent' }],
};

/** Puts invitations into the office's store, past the form: `invitation-0`, `invitation-1` … */
export async function putInvitations(office: Office, ...some: readonly Partial<Invitation>[]): Promise<void> {
  await office.puts(async (tx) => {
    for (const [at, change] of some.entries()) await tx.put(invitations, `invitation-${at}`, { ...SENT, ...change }, 0);
  });
}
