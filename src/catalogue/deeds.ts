import type { TextKey } from './texts.ts';

/** What the history knows to say of a record. A test holds features to this list. */
export const DEEDS = [
  'customer.added',
  'customer.edited',
  'customer.activated',
  'task.opened',
  'task.done',
  'task.taken',
  'role.granted',
  'role.revoked',
  'access.asked',
  'settings.changed',
] as const;

/** The sentence for a deed; one that an older or newer version wrote is told without words of its own. */
export function deedKey(what: string): TextKey {
  const deed = DEEDS.find((name) => name === what);
  return deed ? `history.deed.${deed}` : 'history.deed.other';
}
