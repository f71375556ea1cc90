import type { Turn } from '../../assistant/turn.ts';
import { openTask, tasks } from '../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../shared/day.ts';
import type { Doc, Tx } from '../../store/port.ts';
import { type Profile, profiles } from './profile.ts';
import { readProfile } from './profile-card.ts';

/** Days until the change has to stand in Partner Center. Our own number. */
const TASK_DAYS = 3;

/** Records the profile as it should be, and asks for the same in Partner Center, which nothing but a person can change. */
export async function saveProfile(
  turn: Turn,
  tx: Tx,
  change: Partial<Profile>,
  fields: readonly string[],
): Promise<Doc<Profile>> {
  const before = await readProfile(tx);
  const today = dayOf(turn.now, turn.partner.timeZone);
  const body = { ...before.body, ...change, changedOn: today };
  const saved = await tx.put(profiles, before.id, body, before.version);
  const record = { kind: profiles.name, id: saved.id };
  tx.record({ who: turn.personId, what: 'profile.changed', record, fields });
  const open = (await tx.list(tasks)).some(
    ({ body: task }) => task.record.kind === profiles.name && task.state === 'open',
  );
  const owner = saved.body.owner ?? turn.personId;
  if (!open) await openTask(turn, tx, { what: 'profile.update', record, owner, due: plusDays(today, TASK_DAYS) });
  return saved;
}
