import { type Customer, customers } from '../features/customers/customer.ts';
import { PARTNER_ID, partners } from '../partner/partner.ts';
import { type Person, people } from '../partner/people.ts';
import { type PartnerCenterTask, tasks } from '../partnercenter/task.ts';
import { dayOf, plusDays } from '../shared/day.ts';
import { type Clock, DAY, plus, systemClock } from '../shared/instant.ts';
import type { Store } from '../store/port.ts';
import { DEMO_CUSTOMERS } from './demo-customers.ts';
import { seedEndings } from './demo-endings.ts';
import { extrasOf } from './demo-extras.ts';
import { seedInvitations } from './demo-invitations.ts';
import { seedReferrals } from './demo-referrals.ts';
import { PLAYERS, TENANT_ID } from './people.ts';

const TIME_ZONE = 'Asia/Seoul';

/** Fills an empty store with a small invented partner: its people and their roles, and customers in every state. */
export async function seedDemo(store: Store, clock: Clock = systemClock): Promise<void> {
  const now = clock.now();
  const [minji, adele, alex] = PLAYERS;
  const helpers = { staff: minji.aadObjectId, manager: adele.aadObjectId, support: alex.aadObjectId };
  await store.transact({ tenant: TENANT_ID, at: now, turn: 'demo' }, async (tx) => {
    await tx.put(
      partners,
      PARTNER_ID,
      {
        legalName: '한빛클라우드 주식회사',
        market: 'KR',
        language: 'ko',
        timeZone: TIME_ZONE,
        domains: ['partner.example'],
        setUp: true,
      },
      0,
    );
    for (const { aadObjectId: id, name, role } of PLAYERS) {
      // The Playground says en-US for everybody; Minji is to be greeted in her own language.
      const person: Person = { name, roles: [role], ...(role === 'staff' && { lastLanguage: 'ko' as const }) };
      await tx.put(people, id, person, 0);
      tx.record({ who: 'system', what: 'role.granted', record: { kind: people.name, id }, facts: { role } });
    }
    for (const [index, { status, ...details }] of DEMO_CUSTOMERS.entries()) {
      const id = `demo-${details.prefix}`;
      const record = { kind: customers.name, id };
      const addedAt = plus(now, -(index + 1) * 9 * DAY);
      const body: Customer = {
        ...details,
        ...{ status, owner: minji.aadObjectId, addedBy: minji.aadObjectId, addedAt },
        ...(status !== 'prepared' && {
          microsoftId: `5eed0000-0000-4000-8000-0000000001${10 + index}`,
          activeSince: dayOf(plus(addedAt, DAY), TIME_ZONE),
        }),
        ...extrasOf(details.prefix, dayOf(now, TIME_ZONE), helpers),
      };
      await tx.put(customers, id, body, 0);
      tx.record({ who: minji.aadObjectId, what: 'customer.added', record });
      if (status !== 'prepared') continue;
      const task: PartnerCenterTask = {
        what: 'customer.create',
        record,
        owner: minji.aadObjectId,
        openedBy: minji.aadObjectId,
        openedAt: now,
        due: plusDays(dayOf(now, TIME_ZONE), 1),
        state: 'open',
      };
      await tx.put(tasks, `demo-task-${details.prefix}`, task, 0);
    }
    await seedEndings(tx, now, TIME_ZONE, helpers);
    await seedInvitations(tx, now, {
      partner: '한빛클라우드 주식회사',
      inviter: { id: minji.aadObjectId, name: minji.name },
    });
    await seedReferrals(tx, now, TIME_ZONE, helpers);
  });
}
