import { fillSlots } from './fill-slots.ts';
import { understand } from './understand.ts';

/** Why, as a sentence says it, whatever it asks for: "… because the contract runs until March", "…, 사유: 계약이 3월까지". Pure. */
export function reasonIn(text: string): string | undefined {
  return fillSlots('referral.decline', understand(text)).reason;
}
