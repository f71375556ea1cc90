import type { Due } from '../../assistant/due.ts';
import { workingTimeOf } from '../../calendar/working-time.ts';
import { queueNotice } from '../../notices/outbox.ts';
import { readPartner } from '../../partner/partner.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Reader } from '../../store/port.ts';
import { invitations } from './invitation.ts';
import { readInvitationSettings } from './link/invitation-settings.ts';
import { dueStep } from './rules/due.ts';

/** Reminders to those who invited, and the end of waiting: each step once, however long the assistant was off. */
export async function dueInvitations(now: Instant, reader: Reader): Promise<readonly Due[]> {
  const time = workingTimeOf(await readPartner(reader));
  const settings = await readInvitationSettings(reader);
  const due = (await reader.list(invitations)).filter(({ body }) => dueStep(body, settings, now, time));
  return due.map(({ id }) => ({
    what: 'invitation.due',
    async apply(turn, tx) {
      const doc = await tx.get(invitations, id);
      const found = doc && dueStep(doc.body, settings, now, time);
      if (!found) return;
      const about = { kind: invitations.name, id };
      if (found.step === 'expire') {
        await tx.put(invitations, id, { ...doc.body, state: 'expired', closedAt: now }, doc.version);
        tx.record({ who: 'system', what: 'invitation.expired', record: about });
        const note = {
          tone: 'warning',
          key: 'invitations.notice.expired',
          params: { count: settings.expiryDays },
        } as const;
        return queueNotice(tx, turn, { to: doc.body.invitedBy, about, note });
      }
      await tx.put(invitations, id, { ...doc.body, reminded: found.days }, doc.version);
      const note = { tone: 'accent', key: 'invitations.notice.remind', params: { count: found.days } } as const;
      return queueNotice(tx, turn, { to: doc.body.invitedBy, about, note });
    },
  }));
}
