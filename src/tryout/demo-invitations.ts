import { type Invitation, invitations } from '../features/invitations/invitation.ts';
import {
  type InvitationSettings,
  invitationSettings,
  SETTINGS_ID,
} from '../features/invitations/link/invitation-settings.ts';
import { template } from '../features/invitations/mail/template.ts';
import { dayOf } from '../shared/day.ts';
import { DAY, HOUR, type Instant, plus } from '../shared/instant.ts';
import type { DemoPlan } from './demo-plan.ts';
import { TENANT_ID } from './people.ts';

/** In the form of Partner Center's links, for a tenant that does not exist. */
const LINK = `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${TENANT_ID}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`;

/** Customers of the try-out that accepted an invitation. */
export const CONNECTED: readonly string[] = ['demo-tailspinkr', 'demo-adventurekr'];

interface Sender {
  readonly partner: string;
  readonly inviter: { readonly id: string; readonly name: string };
}

/** The relationship link, and invitations: one that waits, one that lapsed, one that nobody has sent yet, two that were accepted. */
export function seedInvitations(plan: DemoPlan, now: Instant, timeZone: string, sender: Sender): void {
  const settings: InvitationSettings = { link: LINK, expiryDays: 30, reminderDays: [3, 7, 14] };
  plan.put(invitationSettings, SETTINGS_ID, settings);
  const ago = (days: number): Instant => plus(now, -days * DAY);
  const accepted = (customerId: string, at: Instant): Partial<Invitation> => ({
    ...{ state: 'accepted', customerId, acceptedOn: dayOf(at, timeZone), closedAt: at },
  });
  invite(plan, sender, 'woodgrove', 'Woodgrove Bank', ago(5), { reminded: 3 });
  invite(plan, sender, 'haeorum', '해오름건설 주식회사', ago(44), {
    ...{ state: 'expired', reminded: 14, closedAt: ago(14) },
  });
  invite(plan, sender, 'fourthcoffee', 'Fourth Coffee', plus(now, -HOUR), { state: 'draft', sendings: [] });
  // As old as the customers that came of them.
  const [tailspin, adventure] = [plus(ago(27), -2 * HOUR), plus(ago(45), -2 * HOUR)];
  invite(plan, sender, 'tailspinkr', 'Tailspin Toys Korea', ago(31), accepted('demo-tailspinkr', tailspin));
  invite(plan, sender, 'adventurekr', 'Adventure Works', ago(52), accepted('demo-adventurekr', adventure));
}

function invite(
  plan: DemoPlan,
  { partner, inviter }: Sender,
  id: string,
  companyName: string,
  at: Instant,
  change: Partial<Invitation>,
): void {
  const replyTo = 'minji.kim@partner.example';
  const wording = template('ko', {
    ...{ partner, sender: inviter.name, company: companyName, replyTo, link: LINK, government: false, cloud: 'public' },
  });
  const record = { kind: invitations.name, id: `demo-${id}` };
  const body: Invitation = {
    ...{ state: 'sent', companyName, to: [`it@${id}.example`], cc: [], language: 'ko', ...wording, note: '' },
    ...{ country: 'KR', replyTo, invitedBy: inviter.id, createdAt: plus(at, -HOUR) },
    sendings: [{ at, by: inviter.id, way: 'byHand', outcome: 'sent' }],
    ...change,
  };
  plan.put(invitations, record.id, body);
  plan.note(body.createdAt, { who: inviter.id, what: 'invitation.drafted', record });
  if (body.state !== 'draft') plan.note(at, { who: inviter.id, what: 'invitation.sent', record });
  const { state, closedAt } = body;
  if (closedAt && (state === 'expired' || state === 'accepted'))
    plan.note(closedAt, { who: state === 'expired' ? 'system' : inviter.id, what: `invitation.${state}`, record });
}
