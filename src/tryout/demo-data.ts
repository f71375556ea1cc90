import { type Customer, customers } from '../features/customers/customer.ts';
import { PARTNER_ID, partners } from '../partner/partner.ts';
import { type Person, people } from '../partner/people.ts';
import { type PartnerCenterTask, tasks } from '../partnercenter/task.ts';
import { dayOf, plusDays } from '../shared/day.ts';
import { type Clock, DAY, HOUR, type Instant, plus, systemClock } from '../shared/instant.ts';
import type { Store } from '../store/port.ts';
import { DEMO_CUSTOMERS } from './demo-customers.ts';
import { seedEndings } from './demo-endings.ts';
import { extrasOf } from './demo-extras.ts';
import { CONNECTED, seedInvitations } from './demo-invitations.ts';
import { type DemoPlan, planDemo } from './demo-plan.ts';
import { seedReferrals } from './demo-referrals.ts';
import { PLAYERS, TENANT_ID } from './people.ts';

const TIME_ZONE = 'Asia/Seoul';
/** Days for which the invented partner has been using the assistant. */
const IN_USE_FOR = 400;

/** Fills an empty store with a small invented partner: its people and their roles, customers in every state, and how it came to that. */
export async function seedDemo(store: Store, clock: Clock = systemClock): Promise<void> {
  const now = clock.now();
  const [minji, adele, alex] = PLAYERS;
  const helpers = { staff: minji.aadObjectId, manager: adele.aadObjectId, support: alex.aadObjectId };
  const plan = planDemo();
  plan.put(partners, PARTNER_ID, {
    legalName: '한빛클라우드 주식회사',
    market: 'KR',
    language: 'ko',
    timeZone: TIME_ZONE,
    domains: ['partner.example'],
    setUp: true,
  });
  for (const { aadObjectId: id, name, role } of PLAYERS) {
    // The Playground says en-US for everybody; Minji is to be greeted in her own language.
    const person: Person = { name, roles: [role], ...(role === 'staff' && { lastLanguage: 'ko' as const }) };
    plan.put(people, id, person);
    const record = { kind: people.name, id };
    plan.note(plus(now, -IN_USE_FOR * DAY), { who: 'system', what: 'role.granted', record, facts: { role } });
  }
  seedCustomers(plan, now, helpers);
  seedEndings(plan, now, TIME_ZONE, helpers);
  const inviter = { id: minji.aadObjectId, name: minji.name };
  seedInvitations(plan, now, TIME_ZONE, { partner: '한빛클라우드 주식회사', inviter });
  seedReferrals(plan, now, TIME_ZONE, helpers);
  await plan.carryOut(store, TENANT_ID, now);
}

/** Every nine days one more, the first this morning; some came by an invitation that they accepted. */
function seedCustomers(
  plan: DemoPlan,
  now: Instant,
  helpers: { readonly staff: string; readonly manager: string; readonly support: string },
): void {
  const { staff } = helpers;
  for (const [index, { status, ...details }] of DEMO_CUSTOMERS.entries()) {
    const id = `demo-${details.prefix}`;
    const record = { kind: customers.name, id };
    const addedAt = plus(now, -index * 9 * DAY - 2 * HOUR);
    const activeAt = plus(addedAt, CONNECTED.includes(id) ? 0 : DAY);
    const body: Customer = {
      ...details,
      ...{ status, owner: staff, addedBy: staff, addedAt },
      ...(status !== 'prepared' && {
        microsoftId: `5eed0000-0000-4000-8000-0000000001${10 + index}`,
        activeSince: dayOf(activeAt, TIME_ZONE),
      }),
      ...extrasOf(details.prefix, dayOf(now, TIME_ZONE), helpers),
    };
    plan.put(customers, id, body);
    const isConnected = CONNECTED.includes(id);
    plan.note(addedAt, { who: staff, what: isConnected ? 'customer.connected' : 'customer.added', record });
    if (status !== 'prepared') {
      if (!isConnected) plan.note(activeAt, { who: staff, what: 'customer.activated', record });
      continue;
    }
    const task: PartnerCenterTask = {
      ...{ what: 'customer.create', record, owner: staff, openedBy: staff, openedAt: addedAt },
      ...{ due: plusDays(dayOf(now, TIME_ZONE), 1), state: 'open' },
    };
    plan.put(tasks, `demo-task-${details.prefix}`, task);
  }
}
