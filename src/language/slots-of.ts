import type { Entities, Intent } from './port.ts';

/** Which entities belong to which intent: the table of the catalogue. */
const SLOTS: Readonly<Partial<Record<Intent, readonly (keyof Entities)[]>>> = {
  help: ['topic'],
  'language.set': ['language'],
  'customer.add': ['company', 'domain', 'country', 'email', 'person', 'phone'],
  'customer.list': ['query', 'country', 'status'],
  'customer.show': ['customer'],
  'customer.edit': ['customer'],
  'invitation.send': ['company', 'email', 'person'],
  'invitation.list': ['status'],
  'invitation.resend': ['company', 'email'],
  'invitation.cancel': ['company', 'email'],
  'relationship.end': ['customer', 'reason'],
  'relationship.withdraw': ['customer'],
  'approval.show': ['customer'],
  'referral.list': ['status', 'mine'],
  'referral.add': ['company', 'person', 'email'],
  'referral.show': ['company'],
  'referral.accept': ['company'],
  'referral.decline': ['company', 'reason'],
  'referral.handoff': ['company', 'assignee'],
  'referral.close': ['company', 'outcome'],
  'provider.connect': ['company'],
  'role.grant': ['person', 'role'],
  'role.revoke': ['person', 'role'],
  'history.show': ['customer'],
  'report.show': ['period'],
  'task.list': ['mine'],
};

/** The entities that an intent takes. */
export function slotsOf(intent: Intent): readonly (keyof Entities)[] {
  return SLOTS[intent] ?? [];
}
