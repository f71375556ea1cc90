import type { DraftTurn, Turn } from '../../../assistant/turn.ts';
import { queueMail } from '../../../mail/mail.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { invitationOf } from '../find/find-invitation.ts';
import { type Invitation, invitations, localesOf } from '../invitation.ts';
import { mailHtml } from '../mail/mail-html.ts';
import type { CheckedRecipients } from '../rules/check-recipients.ts';
import { allows } from '../rules/states.ts';
import { type ComposeContext, languageOf, type Values } from './compose-values.ts';

export interface Submission {
  readonly way: 'server' | 'byHand';
  readonly context: ComposeContext;
  readonly recipients: CheckedRecipients;
  readonly wording: { readonly subject: string; readonly body: string };
  readonly link: string | undefined;
  readonly values: Values;
}

/**
 * Records what the form holds: a new invitation, or a changed one, or one sent once more. By the server it is queued in
 * the same transaction; by hand it waits for the person's word.
 * @returns `stale` when the invitation was changed in the meantime, or does not allow this any more: nothing was done
 */
export async function submitInvitation(
  turn: DraftTurn,
  tx: Tx,
  submission: Submission,
): Promise<{ readonly invitation: Doc<Invitation>; readonly stale: boolean }> {
  const { context } = submission;
  if (context.invitation === undefined) {
    return { invitation: await write(turn, tx, submission, turn.newId(), undefined), stale: false };
  }
  const before = await invitationOf(turn.draft, tx);
  const wanted = context.again ? 'resend' : 'change';
  if (before.version !== context.version || !allows(before.body.state, wanted))
    return { invitation: before, stale: true };
  return { invitation: await write(turn, tx, submission, before.id, before), stale: false };
}

async function write(
  turn: DraftTurn,
  tx: Tx,
  submission: Submission,
  id: string,
  before: Doc<Invitation> | undefined,
): Promise<Doc<Invitation>> {
  const { way, context, recipients, wording, values } = submission;
  const { reminded: _reminded, hushed: _hushed, ...kept } = before?.body ?? {};
  const composed: Invitation = {
    ...{ invitedBy: turn.personId, createdAt: turn.now, sendings: [] },
    ...(way === 'server' ? kept : before?.body),
    ...recipients,
    ...wording,
    ...{ language: languageOf(values), note: values.note ?? '' },
    state: way === 'byHand' && context.again && before ? before.body.state : 'draft',
    ...(context.customer && { customerId: context.customer }),
    ...(turn.draft.body.origin && { origin: turn.draft.body.origin }),
  };
  if (way === 'server')
    return queueInvitation(turn, tx, { id, version: before?.version ?? 0, body: composed }, submission);
  const what = before ? 'invitation.changed' : 'invitation.drafted';
  tx.record({ who: turn.personId, what, record: { kind: invitations.name, id } });
  return tx.put(invitations, id, composed, before?.version ?? 0);
}

/** Hands an invitation to the mail server's outbox, in the transaction of the change. `version` 0 makes it. */
async function queueInvitation(
  turn: Turn,
  tx: Tx,
  { id, version, body }: Doc<Invitation>,
  { link = '' }: { readonly link: string | undefined },
): Promise<Doc<Invitation>> {
  const record = { kind: invitations.name, id };
  const letter = {
    ...{ to: body.to, cc: body.cc, subject: body.subject, text: body.body },
    replyTo: { name: turn.personName, address: body.replyTo },
    html: mailHtml(body.body, link, body.language),
    languages: localesOf(body.language),
  };
  const mail = await queueMail(tx, turn, { letter, about: record });
  const sending = { at: turn.now, by: turn.personId, way: 'server', mail } as const;
  tx.record({ who: turn.personId, what: 'invitation.queued', record, facts: { mail, time: body.sendings.length + 1 } });
  return tx.put(invitations, id, { ...body, state: 'queued', sendings: [...body.sendings, sending] }, version);
}
