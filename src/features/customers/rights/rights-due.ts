import type { Due } from '../../../assistant/due.ts';
import type { OpenItem } from '../../../assistant/feature.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { queueNotice } from '../../../notices/outbox.ts';
import { partnerDay } from '../../../partner/partner-day.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Customer, customers } from '../customer.ts';
import { type RightsDate, reminderFor, rightsDates } from '../rules/rights.ts';

/** Days ahead that `today` shows what is coming. */
const SHOWN_AHEAD = 14;

/** Word to the owner before an agreement is overdue, a request for rights lapses, or rights end: once for each step. */
export async function dueRights(now: Instant, reader: Reader): Promise<readonly Due[]> {
  const today = await partnerDay(now, reader);
  const due = (await reader.list(customers)).filter((doc) => openReminders(doc, today).length > 0);
  return due.map(({ id }) => ({
    what: 'customer.rights.reminder',
    async apply(turn, tx) {
      const doc = await tx.get(customers, id);
      const open = doc ? openReminders(doc, today) : [];
      if (!doc || open.length === 0) return;
      const reminded = [...(doc.body.reminded ?? []), ...open.map(({ step }) => step)];
      await tx.put(customers, id, { ...doc.body, reminded }, doc.version);
      for (const { date } of open) {
        const note = {
          tone: 'warning',
          key: `customers.rights.reminder.${date.what}`,
          params: { on: date.on },
        } as const;
        await queueNotice(tx, turn, { to: doc.body.owner, about: { kind: customers.name, id }, note });
      }
    },
  }));
}

/** For the owner: what of this comes within two weeks, or is over. */
export async function openRights(viewer: Viewer, reader: Reader): Promise<readonly OpenItem[]> {
  const { say, locale } = viewer;
  const today = dayOf(viewer.now, viewer.timeZone);
  const own = (await reader.list(customers)).filter(({ body }) => body.owner === viewer.personId && isLive(body));
  return own.flatMap(({ id, body }) =>
    rightsDates(body)
      .filter(({ on }) => on <= plusDays(today, SHOWN_AHEAD))
      .map(({ what, on }) => ({
        title: say(`customers.rights.item.${what}`, { name: body.companyName }),
        detail: formatDay(on, locale),
        waits: 'onMe' as const,
        due: on,
        urgent: on <= today,
        record: { kind: customers.name, id },
      })),
  );
}

function openReminders({ body }: Doc<Customer>, today: string): readonly { date: RightsDate; step: string }[] {
  if (!isLive(body)) return [];
  return rightsDates(body).flatMap((date) => {
    const step = reminderFor(date, today);
    return step && !body.reminded?.includes(step) ? [{ date, step }] : [];
  });
}

function isLive({ status }: Customer): boolean {
  return status === 'active' || status === 'prepared';
}
