import type { CustomerRef } from '../../assistant/customer-book.ts';
import type { CustomerPart } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formatDate } from '../../catalogue/format.ts';
import { isSameCompany } from '../../directory/company-key.ts';
import { can } from '../../partner/capabilities.ts';
import { people } from '../../partner/people.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { invitations } from './invitation.ts';
import { INVITERS } from './parts.ts';
import { isOpen } from './rules/states.ts';

const LINES = 3;

/** On a customer's card: its invitations, and the button to invite one that is not connected. */
export async function invitationsOfCustomer(
  viewer: Viewer,
  customer: CustomerRef,
  reader: Reader,
): Promise<CustomerPart> {
  const { say, locale, timeZone } = viewer;
  const own = (await reader.list(invitations)).filter(
    ({ body }) => body.customerId === customer.id || isSameCompany(body.companyName, customer.companyName),
  );
  const open = own.find(({ body }) => isOpen(body.state));
  const lines = await Promise.all(
    own.slice(-LINES).map(async ({ body }) => {
      const name = (await reader.get(people, body.invitedBy))?.body.name ?? '';
      return [say(`invitations.state.${body.state}`), name, formatDate(body.createdAt, locale, timeZone)].join(' · ');
    }),
  );
  const mayInvite = isAmong(viewer.roles, INVITERS) && can(viewer.partner, 'inviteCustomer');
  const isConnected = customer.status === 'active' || customer.status === 'ending';
  const openButton = open && {
    ...{ title: say('invitations.customer.open'), verb: 'record.open' },
    data: { kind: invitations.name, record: open.id },
  };
  const invite = {
    title: say(customer.status === 'ended' ? 'invitations.button.inviteAgain' : 'invitations.button.invite'),
    verb: 'invitation.send.open',
    data: { customer: customer.id },
  };
  return {
    ...(lines.length > 0 && { heading: say('invitations.list.title'), lines }),
    buttons: openButton ? [openButton] : mayInvite && !isConnected ? [invite] : [],
  };
}

/** What is still open when a relationship is about to end. */
export async function openInvitationsOf(
  { say }: Viewer,
  customer: CustomerRef,
  reader: Reader,
): Promise<readonly string[]> {
  const own = (await reader.list(invitations)).filter(
    ({ body }) => body.customerId === customer.id && isOpen(body.state),
  );
  return own.map(({ body }) => say('invitations.customer.hangs', { state: say(`invitations.state.${body.state}`) }));
}
