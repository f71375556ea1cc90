import type { Intent } from '../port.ts';

/** Commands whose card changes something about a company or a person once it is sent off. */
export const ABOUT_SOMEBODY: ReadonlySet<Intent> = new Set<Intent>([
  'customer.add',
  'customer.edit',
  'invitation.send',
  'invitation.resend',
  'invitation.cancel',
  'relationship.end',
  'relationship.withdraw',
  'approval.show',
  'referral.add',
  'referral.accept',
  'referral.decline',
  'referral.handoff',
  'referral.close',
  'provider.connect',
  'role.grant',
  'role.revoke',
]);

/** Commands whose card changes anything at all. */
export const CHANGING: ReadonlySet<Intent> = new Set<Intent>([
  ...ABOUT_SOMEBODY,
  'language.set',
  'customer.import',
  'profile.edit',
  'preferences.edit',
  'settings.edit',
]);
