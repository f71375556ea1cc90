import { type Invitation, invitations } from '../features/invitations/invitation.ts';
import {
  type InvitationSettings,
  invitationSettings,
  SETTINGS_ID,
} from '../features/invitations/invitation-settings.ts';
import { template } from '../features/invitations/template.ts';
import { DAY, type Instant, plus } from '../shared/instant.ts';
import type { Tx } from '../store/port.ts';
import { TENANT_ID } from './people.ts';

/** In the form of Partner Center's links, for a tenant that does not exist. */
const LINK = `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${TENANT_ID}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`;

/** The relationship link, and invitations: one that waits, one that lapsed, one that nobody has sent yet. */
export async function seedInvitations(
  tx: Tx,
  now: Instant,
  { partner, inviter }: { readonly partner: string; readonly inviter: { readonly id: string; readonly name: string } },
): Promise<void> {
  const settings: InvitationSettings = { link: LINK, expiryDays: 30, reminderDays: [3, 7, 14] };
  await tx.put(invitationSettings, SETTINGS_ID, settings, 0);
  const invite = async (
    id: string,
    companyName: string,
    daysAgo: number,
    change: Partial<Invitation>,
  ): Promise<void> => {
    const replyTo = 'minji.kim@partner.example';
    const at = plus(now, -daysAgo * DAY);
    const wording = template('ko', {
      ...{ partner, sender: inviter.name, company: companyName, replyTo, link: LINK, cloud: 'public' },
    });
    const record = { kind: invitations.name, id: `demo-${id}` };
    const body: Invitation = {
      ...{ state: 'sent', companyName, to: [`it@${id}.example`], cc: [], language: 'ko', ...wording, note: '' },
      ...{ country: 'KR', replyTo, invitedBy: inviter.id, createdAt: at },
      sendings: [{ at, by: inviter.id, way: 'byHand', outcome: 'sent' }],
      ...change,
    };
    await tx.put(invitations, record.id, body, 0);
    tx.record({ who: inviter.id, what: 'invitation.drafted', record });
  };
  await invite('woodgrove', 'Woodgrove Bank', 5, { reminded: 3 });
  await invite('haeorum', '해오름건설 주식회사', 44, {
    state: 'expired',
    reminded: 14,
    closedAt: plus(now, -14 * DAY),
  });
  await invite('fourthcoffee', 'Fourth Coffee', 0, { state: 'draft', sendings: [] });
}
