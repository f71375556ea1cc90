import { type Ending, endings } from '../features/relationships/ending.ts';
import { type Checklist, tick, UNTOUCHED } from '../features/relationships/rules/checklist.ts';
import { type PartnerCenterTask, tasks } from '../partnercenter/task.ts';
import { dayOf, plusDays } from '../shared/day.ts';
import { DAY, type Instant, plus } from '../shared/instant.ts';
import type { Tx } from '../store/port.ts';

/** Who asked for the ends of the try-out, and who decides. */
interface DemoPeople {
  readonly staff: string;
  readonly manager: string;
}

/** Three requests to end a relationship: one that waits for the manager, one that is being carried out, one that is over. */
export async function seedEndings(tx: Tx, now: Instant, timeZone: string, people: DemoPeople): Promise<void> {
  const asked = request('demo-wingtipkr', 'Wingtip Toys', plus(now, -DAY), people);
  await put(tx, 'demo-end-wingtip', asked, people, ['begun', 'checked', 'sent']);

  const approvedAt = plus(now, -2 * DAY);
  const approvals = [{ by: people.manager, at: approvedAt }];
  const ending = request('demo-litwarekr', 'Litware', plus(now, -4 * DAY), people);
  await put(
    tx,
    'demo-end-litware',
    { ...ending, state: 'ending', approvals, decidedAt: approvedAt, task: 'demo-task-litware' },
    people,
    ['begun', 'checked', 'sent', 'approved', 'confirmed'],
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
  await tx.put(tasks, 'demo-task-litware', task, 0);

  const over = request('demo-prosewarekr', 'Proseware', plus(now, -40 * DAY), people);
  const decidedAt = plus(now, -38 * DAY);
  const closed = {
    ...{ state: 'ended' as const, approvals: [{ by: people.manager, at: decidedAt }], decidedAt },
    ...{ endedOn: dayOf(plus(now, -36 * DAY), timeZone), closedAt: plus(now, -36 * DAY) },
  };
  const deeds = ['begun', 'checked', 'sent', 'approved', 'confirmed', 'ended'];
  await put(tx, 'demo-end-proseware', { ...over, ...closed }, people, deeds);
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

async function put(tx: Tx, id: string, body: Ending, { staff, manager }: DemoPeople, deeds: readonly string[]) {
  await tx.put(endings, id, body, 0);
  for (const deed of deeds) {
    const who = deed === 'approved' ? manager : staff;
    tx.record({ who, what: `relationship.${deed}`, record: { kind: endings.name, id } });
  }
}
