import { fillSlots } from '../../../language/fill-slots.ts';
import type { Entities } from '../../../language/port.ts';
import { requestIn } from '../../../language/request.ts';
import { understand } from '../../../language/understand.ts';
import { handedToAnotherCompany } from '../rules/asked-words.ts';

/** Which referral goes to another company that is not named yet: "hand Northwind to another company". Undefined for any other sentence. */
export function saidOfAnotherCompany(text: string): Entities | undefined {
  const rest = handedToAnotherCompany(requestIn(text));
  if (rest === undefined) return undefined;
  const { assignee, company = assignee } = fillSlots('referral.handoff', understand(rest));
  return company ? { company } : {};
}
