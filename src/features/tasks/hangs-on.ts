import type { CustomerRef } from '../../assistant/customer-book.ts';
import type { Contributions } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formatDay } from '../../catalogue/format.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Reader } from '../../store/port.ts';

/** The open tasks about a customer, for whoever is about to end the relationship with it. */
export async function tasksOf(
  viewer: Viewer,
  customer: CustomerRef,
  reader: Reader,
  everyone: Contributions,
): Promise<readonly string[]> {
  const open = (await reader.list(tasks)).filter(({ body }) => body.state === 'open' && body.record.id === customer.id);
  return open.map(({ body }) => {
    const title = everyone.taskKind(body.what)?.title(viewer, customer.companyName) ?? customer.companyName;
    return `${title} · ${viewer.say('tasks.item.due', { due: formatDay(body.due, viewer.locale) })}`;
  });
}
