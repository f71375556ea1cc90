import type { TextKey } from '../../catalogue/texts.ts';

/** What the history says of each deed. */
export const DEEDS: Readonly<Record<string, TextKey>> = {
  'relationship.begun': 'relationships.deed.begun',
  'relationship.checked': 'relationships.deed.checked',
  'relationship.amended': 'relationships.deed.amended',
  'relationship.sent': 'relationships.deed.sent',
  'relationship.waiting': 'relationships.deed.waiting',
  'relationship.awoken': 'relationships.deed.awoken',
  'relationship.approved': 'relationships.deed.approved',
  'relationship.rejected': 'relationships.deed.rejected',
  'relationship.returned': 'relationships.deed.returned',
  'relationship.withdrawn': 'relationships.deed.withdrawn',
  'relationship.stopped': 'relationships.deed.stopped',
  'relationship.cooledOff': 'relationships.deed.cooledOff',
  'relationship.confirmed': 'relationships.deed.confirmed',
  'relationship.ended': 'relationships.deed.ended',
  'relationship.nudged': 'relationships.deed.nudged',
  'relationship.reminded': 'relationships.deed.reminded',
  'relationship.escalated': 'relationships.deed.escalated',
  'relationship.handedOver': 'relationships.deed.handedOver',
  'relationship.passed': 'relationships.deed.passed',
  'relationship.takenOver': 'relationships.deed.takenOver',
  'relationship.broughtTo': 'relationships.deed.broughtTo',
  'relationship.rules': 'relationships.deed.rules',
  'relationship.joined': 'relationships.deed.joined',
};
