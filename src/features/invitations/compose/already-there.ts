import type { Reader } from '../../../store/port.ts';
import { invitations } from '../invitation.ts';
import { type InvitationParts, knownCustomers } from '../parts.ts';
import { type Already, whatThereIs } from '../rules/already.ts';
import type { CheckedRecipients } from '../rules/check-recipients.ts';

/** Why these need not be invited, as things stand now. `except` is the invitation that the form changes or sends again. */
export async function alreadyThere(
  recipients: CheckedRecipients,
  except: string | undefined,
  reader: Reader,
  { everyone }: InvitationParts,
): Promise<Already | undefined> {
  const customers = await knownCustomers(everyone, reader);
  return whatThereIs(customers, await reader.list(invitations), except)(recipients);
}
