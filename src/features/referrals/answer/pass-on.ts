import type { Note } from '../../../assistant/feature.ts';
import type { Turn } from '../../../assistant/turn.ts';
import { openTask } from '../../../partnercenter/task.ts';
import type { Day } from '../../../shared/day.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { tell } from '../change.ts';
import { type Referral, referrals } from '../referral.ts';

interface Answer {
  /** The kind of task that tells Microsoft. */
  readonly task: 'referral.accept' | 'referral.decline' | 'referral.close';
  readonly due: Day;
  readonly tone: Note['tone'];
  /** What the owner, and whoever handed it over, are told. */
  readonly told: `referrals.${'accept' | 'decline'}.told` | `referrals.close.${'toldWon' | 'toldLost'}`;
}

/** What every answer ends with: a task to give it to Microsoft, and a word to those whose referral it is. */
export async function passOn(turn: Turn, tx: Tx, { id, body }: Doc<Referral>, answer: Answer): Promise<void> {
  const owner = body.owner ?? turn.personId;
  await openTask(turn, tx, { what: answer.task, record: { kind: referrals.name, id }, owner, due: answer.due });
  const params = { who: turn.personName, name: body.companyName };
  await tell(turn, tx, id, [owner, body.handoff?.from], { tone: answer.tone, key: answer.told, params });
}
