import type { InvitationState } from '../invitation.ts';

/** What a person can do with an invitation. */
export const INVITATION_ACTIONS = ['change', 'send', 'confirm', 'resend', 'cancel', 'accept', 'hush'] as const;
export type InvitationAction = (typeof INVITATION_ACTIONS)[number];

/**
 * What each state allows. `confirm` is a person's word that the mail has left. What is on its way to the server (`sending`)
 * cannot be stopped. The link works whatever we wrote down, so even a cancelled or lapsed invitation can be accepted.
 */
const ALLOWED: Readonly<Record<InvitationState, readonly InvitationAction[]>> = {
  draft: ['change', 'send', 'confirm', 'cancel'],
  queued: ['cancel'],
  sending: [],
  sent: ['resend', 'confirm', 'cancel', 'accept', 'hush'],
  failed: ['change', 'resend', 'confirm', 'cancel', 'accept'],
  unsure: ['resend', 'confirm', 'cancel', 'accept'],
  accepted: [],
  expired: ['resend', 'confirm', 'accept'],
  cancelled: ['accept'],
};

export function allows(state: InvitationState, action: InvitationAction): boolean {
  return ALLOWED[state].includes(action);
}

/** Invitations that somebody still has to do something about, or wait for: there is no second one beside these. */
const OPEN: readonly InvitationState[] = ['draft', 'queued', 'sending', 'sent', 'failed', 'unsure'];

export function isOpen(state: InvitationState): boolean {
  return OPEN.includes(state);
}
