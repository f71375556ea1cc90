import type { Reading } from './annotate.ts';
import type { Candidate } from './names.ts';
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

/** Fills the entities of one intent from what was read. */
export function fillSlots(intent: Intent, reading: Reading, candidates: readonly Candidate[]): Entities {
  const slots = slotsOf(intent);
  const entities: Record<string, string> = {};
  const concepts = new Set(reading.pieces.flatMap((piece) => piece.concepts));
  const typed = (type: string): string | undefined => reading.typed.find((span) => span.type === type)?.value;
  const put = (slot: keyof Entities, value: string | undefined): void => {
    if (value !== undefined && value !== '' && slots.includes(slot)) entities[slot] = value;
  };
  put('email', typed('email'));
  put('domain', typed('domain'));
  put('phone', typed('phone'));
  put('country', reading.places[0]?.code);
  if (concepts.has('language.ko')) put('language', 'ko');
  if (concepts.has('language.en')) put('language', 'en');
  for (const role of ['admin', 'support', 'manager', 'staff'] as const)
    if (entities.role === undefined && concepts.has(`role.${role}`)) put('role', role);
  if (concepts.has('mine')) put('mine', 'true');
  const name = candidates[0]?.text;
  for (const slot of ['company', 'customer', 'query'] as const) put(slot, name);
  if (!slots.includes('company')) put('person', name);
  return entities;
}
