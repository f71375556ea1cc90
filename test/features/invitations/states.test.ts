import { strict as assert } from 'node:assert';
import {
  INVITATION_STATES,
  type Invitation,
  type InvitationState,
  invitations,
} from '../../../src/features/invitations/invitation.ts';
import { allows, INVITATION_ACTIONS, type InvitationAction } from '../../../src/features/invitations/rules/states.ts';
import { mails } from '../../../src/mail/mail.ts';
import type { MailTransport } from '../../../src/mail/transport.ts';
import { textOf } from '../../support/card-reader.ts';
import { incoming, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { LINK, setLink } from './support.ts';

/** Every state and what a person can do in it: ● allowed. */
const TABLE = `
            change send confirm resend cancel accept hush
  draft     ●      ●    ●       ·      ●      ·      ·
  queued    ·      ·    ·       ·      ●      ·      ·
  sending   ·      ·    ·       ·      ·      ·      ·
  sent      ·      ·    ●       ●      ●      ●      ●
  failed    ●      ·    ●       ●      ●      ●      ·
  unsure    ·      ·    ●       ●      ●      ●      ·
  accepted  ·      ·    ·       ·      ·      ·      ·
  expired   ·      ·    ●       ●      ·      ●      ·
  cancelled ·      ·    ·       ·      ·      ●      ·
`;

const [head = '', ...rows] = TABLE.trim().split('\n');
const COLUMNS = head.trim().split(/\s+/);
const EXPECTED: readonly [InvitationState, InvitationAction, boolean][] = rows.flatMap((row) => {
  const [state, ...marks] = row.trim().split(/\s+/);
  return marks.map((mark, at) => [state as InvitationState, COLUMNS[at] as InvitationAction, mark === '●'] as const);
}) as [InvitationState, InvitationAction, boolean][];

/** The button that asks for each, and what shows that it was let through. */
const VERBS: Readonly<Record<InvitationAction, string>> = {
  change: 'invitation.change',
  send: 'invitation.send.draft',
  confirm: 'invitation.byHand',
  resend: 'invitation.resend',
  cancel: 'invitation.cancel',
  accept: 'invitation.accept',
  hush: 'invitation.hush',
};

const nobody: MailTransport = { send: () => Promise.resolve({ refused: [] }) };

async function withInvitation(state: InvitationState): Promise<Office> {
  const office = await openOffice({ mail: nobody });
  await setLink(office);
  const body: Invitation = {
    ...{ state, companyName: 'Fabrikam', to: ['kim@fabrikam.com'], cc: [], language: 'en', subject: 'Request' },
    ...{ body: `Please open ${LINK}`, note: '', country: 'KR', replyTo: 'minji@hanbit.example' },
    ...{ invitedBy: MINJI.id, createdAt: office.now() },
    sendings:
      state === 'draft' ? [] : [{ at: office.now(), by: MINJI.id, way: 'server', mail: 'mail-1', outcome: 'sent' }],
  };
  await office.puts(async (tx) => {
    await tx.put(invitations, 'i-1', body, 0);
    if (state !== 'queued') return;
    const { to, cc, replyTo, subject, body: text } = body;
    const letter = { to, cc, replyTo: { name: '', address: replyTo }, subject, text, html: '', languages: [] };
    const about = { kind: invitations.name, id: 'i-1' };
    const times = { queuedAt: office.now(), notBefore: office.now(), attempts: 0 };
    await tx.put(mails, 'mail-1', { letter, about, state: 'queued', ...times }, 0);
  });
  return office;
}

describe('What can be done with an invitation', () => {
  it('has a word for every state and every action', () => {
    assert.deepEqual(new Set(EXPECTED.map(([state]) => state)), new Set(INVITATION_STATES));
    assert.deepEqual(new Set(COLUMNS), new Set(INVITATION_ACTIONS));
    assert.equal(EXPECTED.length, INVITATION_STATES.length * INVITATION_ACTIONS.length);
  });

  for (const [state, action, allowed] of EXPECTED) {
    it(`${allowed ? 'allows' : 'refuses'} to ${action} one that is ${state}, whatever a card claims`, async () => {
      assert.equal(allows(state, action), allowed);
      const office = await withInvitation(state);
      const before = (await office.history()).length;
      const press = pressed(VERBS[action], { record: 'i-1', version: 1 });
      const card = (await office.takes(incoming({ person: MINJI, what: press })))?.card;
      assert.ok(card);
      const after = await office.store.reader(TENANT).get(invitations, 'i-1');
      const isForm = card.personal === true;
      const hasChanged = after?.version !== 1;
      assert.equal(isForm || hasChanged, allowed, textOf(card));
      assert.equal((await office.history()).length - before, hasChanged ? 1 : 0);
      assert.equal(hasChanged, allowed && (action === 'cancel' || action === 'hush'));
    });
  }
});
