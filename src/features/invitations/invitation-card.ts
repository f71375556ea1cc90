import type { Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatDay, formatMoment } from '../../catalogue/format.ts';
import { can } from '../../partner/capabilities.ts';
import { people } from '../../partner/people.ts';
import { isAmong } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import { DAY } from '../../shared/instant.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { type Invitation, invitations, lastSentAt, type Sending } from './invitation.ts';
import { linkAdvice } from './link/link-advice.ts';
import { linkOf } from './link/link-of.ts';
import { INVITERS, type InvitationParts } from './parts.ts';

import { allows } from './rules/states.ts';

export const STATE_TONES = {
  draft: 'accent',
  queued: 'accent',
  sending: 'accent',
  sent: 'default',
  failed: 'attention',
  unsure: 'warning',
  accepted: 'good',
  expired: 'warning',
  cancelled: 'default',
} as const;

const SENDINGS_SHOWN = 5;

/** An invitation as it is now. Who was asked, and our own note, are shown only to one person at a time. */
export async function invitationCard(
  viewer: Viewer,
  doc: Doc<Invitation>,
  reader: Reader,
  parts: InvitationParts,
  note?: Note,
): Promise<Card> {
  const { say, locale, timeZone } = viewer;
  const invitation = doc.body;
  const link = await linkOf(viewer.partner, invitation.partnershipId, reader);
  const isPrivate = viewer.place === 'personal' && viewer.roles.length > 0;
  const inviter = (await reader.get(people, invitation.invitedBy))?.body.name ?? '';
  const waitsForLink =
    link === undefined &&
    can(viewer.partner, 'inviteCustomer') &&
    (invitation.state === 'draft' || invitation.state === 'failed');
  const shown =
    note ?? (waitsForLink ? await linkAdvice(viewer, reader, parts.admins, invitation.partnershipId) : undefined);
  const lines = await Promise.all(
    invitation.sendings.slice(-SENDINGS_SHOWN).map((sending) => sendingLine(viewer, sending, reader)),
  );
  return recordCard({
    locale,
    about: { kind: invitations.name, id: doc.id, version: doc.version },
    category: say('invitations.card.category'),
    title: invitation.companyName,
    badge: say(`invitations.state.${invitation.state}`),
    tone: STATE_TONES[invitation.state],
    ...(shown && { note: shown }),
    facts: [
      { label: say('invitations.card.meaning'), value: meaning(viewer, invitation) },
      ...(isPrivate
        ? [
            { label: say('invitations.field.to'), value: invitation.to.join(', ') },
            { label: say('invitations.field.cc'), value: invitation.cc.join(', ') },
            { label: say('invitations.field.subject'), value: invitation.subject },
          ]
        : []),
      { label: say('invitations.field.language'), value: say(`invitations.language.${invitation.language}`) },
      {
        label: say('invitations.card.invitedBy'),
        value: [inviter, formatMoment(invitation.createdAt, locale, timeZone)].join(' · '),
      },
      {
        label: say('invitations.card.acceptedOn'),
        value: invitation.acceptedOn ? formatDay(invitation.acceptedOn, locale) : '',
      },
      { label: say('invitations.field.note'), value: isPrivate ? invitation.note : '' },
    ],
    sections: lines.length > 0 ? [{ heading: say('invitations.card.sendings'), lines }] : [],
    buttons: isAmong(viewer.roles, INVITERS) ? buttons(viewer, doc, parts.sendsMail, link) : [],
  });
}

/** What the state means, in a sentence; for one that waits, since when. */
export function meaning({ say, now }: Viewer, invitation: Invitation): string {
  const days = waitingDays(invitation, now);
  if (invitation.state === 'sent' && days) return say('invitations.card.waiting', { count: days });
  return say(`invitations.meaning.${invitation.state}`);
}

/** Whole days since it was last sent. */
export function waitingDays(invitation: Invitation, now: string): number | undefined {
  const sentAt = lastSentAt(invitation);
  return sentAt === undefined ? undefined : Math.floor((Date.parse(now) - Date.parse(sentAt)) / DAY);
}

async function sendingLine(viewer: Viewer, sending: Sending, reader: Reader): Promise<string> {
  const { say, locale, timeZone } = viewer;
  const name = (await reader.get(people, sending.by))?.body.name ?? '';
  const at = formatMoment(sending.at, locale, timeZone);
  const how = say(`invitations.way.${sending.way}`);
  const outcome = sending.outcome ? say(`invitations.outcome.${sending.outcome}`) : say('invitations.outcome.open');
  const line = [at, name, how, outcome].join(' · ');
  const reason = sending.reason ? ` (${sending.reason})` : '';
  const refused =
    sending.refused && viewer.place === 'personal'
      ? ` ${say('invitations.card.refused', { addresses: sending.refused.join(', ') })}`
      : '';
  return `${line}${reason}${refused}`;
}

function buttons(
  viewer: Viewer,
  doc: Doc<Invitation>,
  sendsMail: boolean,
  link: string | undefined,
): readonly Button[] {
  const { say } = viewer;
  const { state, customerId, hushed } = doc.body;
  const data = aboutRecord({ kind: invitations.name, id: doc.id, version: doc.version });
  const canSend = sendsMail && link !== undefined;
  const wanted: readonly (Button | false | undefined)[] = [
    allows(state, 'send') && canSend && press('sendNow', 'invitation.send.draft', 'positive'),
    allows(state, 'resend') && link !== undefined && press('resend', 'invitation.resend'),
    allows(state, 'confirm') &&
      state !== 'sent' &&
      state !== 'expired' &&
      link !== undefined &&
      press('byHand', 'invitation.byHand'),
    state === 'unsure' && press('itLeft', 'invitation.confirm'),
    allows(state, 'accept') && press('accepted', 'invitation.accept', state === 'sent' ? 'positive' : undefined),
    allows(state, 'change') && can(viewer.partner, 'inviteCustomer') && press('change', 'invitation.change'),
    allows(state, 'hush') && !hushed && press('hush', 'invitation.hush'),
    allows(state, 'cancel') && press('cancel', 'invitation.cancel', 'destructive'),
    state === 'accepted' &&
      customerId !== undefined && {
        ...{ title: say('invitations.button.customer'), verb: 'record.open' },
        data: { kind: 'customer', record: customerId },
      },
    { title: say('invitations.list.title'), verb: 'invitation.list.show' },
  ];
  return wanted.filter((button) => typeof button === 'object').slice(0, 6);

  function press(
    name: 'sendNow' | 'resend' | 'byHand' | 'itLeft' | 'accepted' | 'change' | 'hush' | 'cancel',
    verb: string,
    style?: 'positive' | 'destructive',
  ): Button {
    return { title: say(`invitations.button.${name}`), verb, data, ...(style && { style }) };
  }
}

/** When what was pressed is not possible in its state. */
export function notNow({ say }: Viewer): Note {
  return { tone: 'warning', text: say('invitations.notNow') };
}

/** The calendar day on which we stop waiting. */
export function lapsesOn(invitation: Invitation, expiryDays: number, timeZone: string): string | undefined {
  const sentAt = lastSentAt(invitation);
  return sentAt && dayOf(new Date(Date.parse(sentAt) + expiryDays * DAY).toISOString(), timeZone);
}
