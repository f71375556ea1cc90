import { kind, type Reader } from '../../../store/port.ts';

/** What the admins decide about invitations; one document per tenant. */
export interface InvitationSettings {
  /** The partner's relationship link, as Partner Center gives it: the same for every customer, and reusable. */
  readonly link?: string;
  /** Days after the last sending until we stop waiting. */
  readonly expiryDays: number;
  /** Days after the last sending at which the inviter is reminded, ascending. */
  readonly reminderDays: readonly number[];
}

export const invitationSettings = kind<InvitationSettings>('invitationsettings');
export const SETTINGS_ID = 'self';

const DEFAULTS: InvitationSettings = { expiryDays: 30, reminderDays: [3, 7, 14] };

/** The settings, or the defaults while nobody has set any. */
export async function readInvitationSettings(reader: Reader): Promise<InvitationSettings> {
  return (await reader.get(invitationSettings, SETTINGS_ID))?.body ?? DEFAULTS;
}
