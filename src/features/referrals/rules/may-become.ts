import type { Viewer } from '../../../assistant/turn.ts';
import type { Referral } from '../referral.ts';
import { stateOf } from './states.ts';

/** Whether the referral can become a customer now, and the viewer may make it one. */
export function mayBecome({ roles, now }: Pick<Viewer, 'roles' | 'now'>, referral: Referral): boolean {
  const mayAdd = roles.includes('staff') || roles.includes('manager');
  return mayAdd && ['active', 'won'].includes(stateOf(referral, now));
}
