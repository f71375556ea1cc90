import type { Viewer } from '../../../assistant/turn.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Customer } from '../customer.ts';
import { type Gdap, gdapEnd } from '../rules/rights.ts';

/** What a customer's card says of agreement and admin rights. Names of the customer's people only in a chat with one. */
export function rightsLines(viewer: Viewer, { rights = {}, status }: Customer): readonly string[] {
  if (status === 'ended') return [];
  const { say, locale, place } = viewer;
  const { agreement, qualification, gdap } = rights;
  const day = agreement ? formatDay(agreement.on, locale) : '';
  const by = agreement && place === 'personal' ? agreement.by : '';
  return [
    agreement
      ? say(by ? `customers.rights.line.${agreement.way}` : 'customers.rights.line.accepted', { by, on: day })
      : say('customers.rights.line.noAgreement'),
    ...(qualification
      ? [say('customers.rights.line.qualification', { what: say(`customers.rights.qualification.${qualification}`) })]
      : []),
    gdap ? gdapLine(viewer, gdap) : say('customers.rights.line.noGdap'),
  ];
}

function gdapLine({ say, locale, now, timeZone }: Viewer, gdap: Gdap): string {
  const end = gdapEnd(gdap);
  const params = {
    name: gdap.name,
    roles: gdap.roles,
    on: formatDay(end, locale),
    asked: formatDay(gdap.askedOn, locale),
  };
  const isOver = end < dayOf(now, timeZone);
  if (gdap.grantedOn) return say(isOver ? 'customers.rights.line.gdapEnded' : 'customers.rights.line.gdap', params);
  return say(isOver ? 'customers.rights.line.gdapLapsed' : 'customers.rights.line.gdapAsked', params);
}
