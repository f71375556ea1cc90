import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { totalOf } from '../../assistant/total.ts';
import { isJointLink, isPastedLink } from '../../partner/relationship-link.ts';
import { ROLES } from '../../partner/roles.ts';
import { invitationBook } from './book.ts';
import { sendAction, sendCommand } from './compose/begin.ts';
import { composeActions, composeForm } from './compose/compose.ts';
import { reopenActions } from './compose/reopen.ts';
import { invitationsOfCustomer, openInvitationsOf } from './customer-part.ts';
import { dueInvitations } from './due.ts';
import { invitationErasers } from './eraser.ts';
import { listAction, listCommand } from './find/list.ts';
import { acceptForm, askAcceptance, submitAcceptance } from './follow-up/accept.ts';
import { cancelCommand, resendCommand } from './follow-up/by-words.ts';
import { onePressActions } from './follow-up/one-press.ts';
import { saidAccepted } from './follow-up/said-accepted.ts';
import { invitations } from './invitation.ts';
import { invitationCard } from './invitation-card.ts';
import { invitationHolding } from './leaver.ts';
import { linkForm, linkFormSaid, openLinkForm, submitLinkForm } from './link/link-form.ts';
import { byHandForm, confirmByHand, openByHand } from './mail/by-hand.ts';
import { followMail } from './mail/on-mail.ts';
import { batches } from './many/batch.ts';
import { batchCard } from './many/batch-card.ts';
import { dueBatches, followInBatch } from './many/batch-work.ts';
import { manyActions, manyForm } from './many/many.ts';
import { openInvitations } from './open-items.ts';
import type { InvitationParts } from './parts.ts';
import { isOpen } from './rules/states.ts';

/**
 * Invitations to connect. Partner Center sends none, tracks none and withdraws none: this is where it is known who was
 * asked, by whom, what is still open, and whom to chase.
 */
export const invitationsFeature =
  (outside: Omit<InvitationParts, 'everyone'>): FeatureFactory =>
  (everyone) => {
    const parts = { ...outside, everyone };
    return {
      name: 'invitations',
      title: 'invitations.list.title',
      commands: [sendCommand(parts), listCommand(parts), resendCommand(parts), cancelCommand(parts)],
      actions: [
        sendAction(parts),
        ...composeActions(parts),
        ...reopenActions(parts),
        ...onePressActions(parts),
        ...manyActions(parts),
        openByHand(parts),
        confirmByHand(parts),
        askAcceptance(parts),
        submitAcceptance(parts),
        listAction,
        openLinkForm,
        submitLinkForm,
      ],
      forms: [composeForm(parts), manyForm(parts), byHandForm(parts), acceptForm(parts), linkForm],
      records: [
        recordType({
          kind: invitations,
          who: ROLES,
          title: (invitation) => invitation.companyName,
          alsoCalled: (invitation) => invitation.to,
          view: (viewer, doc, reader, note) => invitationCard(viewer, doc, reader, parts, note),
        }),
        recordType({
          kind: batches,
          who: ROLES,
          title: (batch) => batch.byName,
          view: async (viewer, doc, _reader, note) => batchCard(viewer, doc, note),
        }),
      ],
      settings: [{ title: 'invitations.link.title', verb: 'invitation.link.open', said: linkFormSaid }],
      meant: async (turn, reader) =>
        (await saidAccepted(turn, reader, parts)).length > 0 ? 'invitation.list' : undefined,
      pasted: (text) => (isPastedLink(text) && !isJointLink(text) ? 'settings.edit' : undefined),
      deeds: {
        'invitation.drafted': 'invitations.deed.drafted',
        'invitation.changed': 'invitations.deed.changed',
        'invitation.queued': 'invitations.deed.queued',
        'invitation.sent': 'invitations.deed.sent',
        'invitation.failed': 'invitations.deed.failed',
        'invitation.unsure': 'invitations.deed.unsure',
        'invitation.cancelled': 'invitations.deed.cancelled',
        'invitation.hushed': 'invitations.deed.hushed',
        'invitation.accepted': 'invitations.deed.accepted',
        'invitation.expired': 'invitations.deed.expired',
        'invitation.passedOn': 'invitations.deed.passedOn',
        'invitation.many': 'invitations.deed.many',
        'invitation.settings': 'invitations.deed.settings',
      },
      customerPart: invitationsOfCustomer,
      invitationBook,
      hangsOn: openInvitationsOf,
      openItems: openInvitations,
      erasers: invitationErasers,
      holdings: [invitationHolding],
      totals: [
        totalOf({
          kind: invitations,
          title: 'invitations.total',
          stateOf: ({ state }) => (isOpen(state) ? `invitations.state.${state}` : undefined),
        }),
      ],
      due: async (now, reader) => [...(await dueBatches(reader, parts)), ...(await dueInvitations(now, reader))],
      async onMail(turn, tx, step) {
        await followMail(turn, tx, step);
        await followInBatch(turn, tx, step);
      },
    };
  };
