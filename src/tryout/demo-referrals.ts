import { type Referral, referrals } from '../features/referrals/referral.ts';
import { clockMark } from '../features/referrals/rules/clock.ts';
import { dayOf, plusDays } from '../shared/day.ts';
import { DAY, HOUR, type Instant, plus } from '../shared/instant.ts';
import { PAST_REFERRALS, type PastReferral } from './demo-past-referrals.ts';
import type { DemoPlan } from './demo-plan.ts';

/** Hours: no reminder comes after it. */
const LAST_REMINDER = 312;

/** Referrals of the try-out: a hot one that nobody has, one that lapses soon, one that is being worked on, and those of the past. */
export function seedReferrals(
  plan: DemoPlan,
  now: Instant,
  timeZone: string,
  people: { readonly staff: string; readonly support: string },
): void {
  const all: readonly (Partial<Referral> & Pick<Referral, 'companyName' | 'source' | 'receivedAt' | 'needs'>)[] = [
    {
      ...{ companyName: 'Northwind Traders', source: 'contactMe', hot: true, receivedAt: plus(now, -2 * HOUR) },
      needs: 'Moving 40 mailboxes to Microsoft 365 before the end of the year.',
      contacts: [
        { firstName: 'Kim', lastName: 'Abercrombie', email: 'kim@northwind.example', phone: '+82 2-531-4500' },
      ],
      consent: { contact: true, share: true, sellers: false },
    },
    {
      ...{ companyName: '한라물산', source: 'profile', owner: people.staff, receivedAt: plus(now, -12 * DAY) },
      needs: '제주와 서울 지사의 Teams 전화를 도입하려고 합니다.',
      contacts: [{ firstName: '서연', lastName: '고', email: 'seoyeon@halla.example' }],
      consent: { contact: true, share: false, sellers: false },
    },
    {
      ...{ companyName: 'Adventure Works', source: 'marketing', owner: people.staff, receivedAt: plus(now, -9 * DAY) },
      needs: 'Azure backup for three shops.',
      ...{ status: 'Active', substatus: 'Accepted', acceptedAt: plus(now, -8 * DAY), team: [people.staff] },
      ...{ value: 12_000_000, currency: 'KRW', closingOn: plusDays(dayOf(now, timeZone), 5) },
      contacts: [{ firstName: 'Isabella', lastName: 'Simonsen', email: 'isabella@adventure.example' }],
    },
  ];
  for (const [index, each] of all.entries()) {
    const body: Referral = {
      ...{
        name: each.companyName,
        country: 'KR',
        contacts: [],
        qualification: 'Direct',
        consent: {},
        hot: false,
        team: [],
      },
      ...{ status: 'New', substatus: 'Received', addedBy: people.support, addedAt: each.receivedAt },
      // What was due before the try-out began is not brought to mind now.
      clock: { ...clockMark({ hot: false, ...each }, now), reminded: LAST_REMINDER },
      ...each,
    };
    const id = `demo-referral-${index + 1}`;
    const record = { kind: referrals.name, id };
    plan.put(referrals, id, body);
    plan.note(body.addedAt, { who: people.support, what: 'referral.added', record });
    if (body.acceptedAt) plan.note(body.acceptedAt, { who: people.staff, what: 'referral.accepted', record });
  }
  for (const [index, past] of PAST_REFERRALS.entries()) seedPast(plan, now, `demo-past-${index + 1}`, past, people);
}

/** One that is closed: received, answered (or not) and brought to its end, all some time ago. */
function seedPast(
  plan: DemoPlan,
  now: Instant,
  id: string,
  { companyName, source, needs, receivedAgo, acceptedAgo, closedAgo, as, value, reason }: PastReferral,
  { staff, support }: { readonly staff: string; readonly support: string },
): void {
  const ago = (days: number): Instant => plus(now, -days * DAY);
  const receivedAt = ago(receivedAgo);
  const body: Referral = {
    ...{ companyName, name: companyName, source, needs, country: 'KR', contacts: [], qualification: 'Direct' },
    ...{ consent: {}, hot: source === 'contactMe', team: [], receivedAt, addedBy: support, addedAt: receivedAt },
    ...{ status: 'Closed', substatus: as, closedAt: ago(closedAgo), owner: staff },
    ...(acceptedAgo !== undefined && { acceptedAt: ago(acceptedAgo) }),
    ...(value !== undefined && { value, currency: 'KRW' }),
    ...(reason && { closedFor: { reason } }),
    clock: { hot: false, reminded: LAST_REMINDER },
  };
  const record = { kind: referrals.name, id };
  plan.put(referrals, id, body);
  plan.note(receivedAt, { who: support, what: 'referral.added', record });
  if (body.acceptedAt) plan.note(body.acceptedAt, { who: staff, what: 'referral.accepted', record });
  const who = as === 'Expired' ? 'system' : staff;
  plan.note(ago(closedAgo), { who, what: `referral.${as.toLowerCase()}`, record, fields: ['status'] });
}
