import { customers } from '../features/customers/customer.ts';
import { type Ending, endings } from '../features/relationships/ending.ts';
import { type Checklist, tick, UNTOUCHED } from '../features/relationships/rules/checklist.ts';
import { type PartnerCenterTask, tasks } from '../partnercenter/task.ts';
import { dayOf, plusDays } from '../shared/day.ts';
import { DAY, HOUR, type Instant, plus } from '../shared/instant.ts';
import type { AuditEntry } from '../store/port.ts';
import type { DemoPlan } from './demo-plan.ts';

/** Who asked for the ends of the try-out, and who decides. */
interface DemoPeople {
  readonly staff: string;
  readonly manager: string;
}

/** Three requests to end a relationship: one that waits for the manager, one that is being carried out, one that is over. */
export function seedEndings(plan: DemoPlan, now: Instant, timeZone: string, people: DemoPeople): void {
  const askedAt = plus(now, -DAY);
  const asked = request('demo-wingtipkr', 'Wingtip Toys', askedAt, people);
  put(plan, 'demo-end-wingtip', asked, people, sent(askedAt));

  const openedAt = plus(now, -4 * DAY);
  const approvedAt = plus(now, -2 * DAY);
  const approvals = [{ by: people.manager, at: approvedAt }];
  const ending = request('demo-litwarekr', 'Litware', openedAt, people);
  put(
    plan,
    'demo-end-litware',
    { ...ending, state: 'ending', approvals, decidedAt: approvedAt, task: 'demo-task-litware' },
    people,
    { ...sent(openedAt), approved: approvedAt, confirmed: plus(now, -DAY) },
  );
  const task: PartnerCenterTask = {
    what: 'relationship.end',
    record: { kind: endings.name, id: 'demo-end-litware' },
    owner: people.staff,
    openedBy: people.staff,
    openedAt: plus(now, -DAY),
    due: plusDays(dayOf(now, timeZone), 1),
    state: 'open',
  };
  plan.put(tasks, 'demo-task-litware', task);
  plan.note(plus(now, -DAY), customer(people, 'customer.ending', 'demo-litwarekr'));

  const begunAt = plus(now, -40 * DAY);
  const over = request('demo-prosewarekr', 'Proseware', begunAt, people);
  const decidedAt = plus(now, -38 * DAY);
  const closed = {
    ...{ state: 'ended' as const, approvals: [{ by: people.manager, at: decidedAt }], decidedAt },
    ...{ endedOn: dayOf(plus(now, -36 * DAY), timeZone), closedAt: plus(now, -36 * DAY) },
  };
  const confirmed = plus(now, -37 * DAY);
  const deeds = { ...sent(begunAt), approved: decidedAt, confirmed, ended: closed.closedAt };
  put(plan, 'demo-end-proseware', { ...over, ...closed }, people, deeds);
  plan.note(confirmed, customer(people, 'customer.ending', 'demo-prosewarekr'));
  plan.note(closed.closedAt, customer(people, 'customer.ended', 'demo-prosewarekr'));
}

function request(customer: string, companyName: string, at: Instant, { staff, manager }: DemoPeople): Ending {
  const done = Object.fromEntries(Object.keys(UNTOUCHED).map((item) => [item, { state: 'done' as const }]));
  const none = { reservations: { state: 'none' as const }, marketplace: { state: 'none' as const } };
  const checklist: Checklist = tick(UNTOUCHED, { ...done, ...none }, { by: staff, at });
  return {
    ...{ customer, companyName, state: 'asked', requester: staff, openedAt: at, reason: 'notUsed', details: '' },
    ...{ checklist, needed: 1, approvals: [], asked: [manager] },
    sendings: [{ at, reason: 'notUsed', details: '', checklist }],
  };
}

/** When a request that was sent at a moment had been begun and checked. */
function sent(at: Instant): Readonly<Record<string, Instant>> {
  return { begun: plus(at, -3 * HOUR), checked: plus(at, -HOUR), sent: at };
}

function customer({ staff }: DemoPeople, what: string, id: string): AuditEntry {
  return { who: staff, what, record: { kind: customers.name, id }, fields: ['status'] };
}

function put(
  plan: DemoPlan,
  id: string,
  body: Ending,
  { staff, manager }: DemoPeople,
  deeds: Readonly<Record<string, Instant>>,
): void {
  plan.put(endings, id, body);
  for (const [deed, at] of Object.entries(deeds)) {
    const who = deed === 'approved' ? manager : staff;
    plan.note(at, { who, what: `relationship.${deed}`, record: { kind: endings.name, id } });
  }
}
