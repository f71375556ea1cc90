import { type Eraser, eraserOf } from '../../assistant/eraser.ts';
import { type PartnerCenterTask, tasks } from '../../partnercenter/task.ts';
import { scrubAll } from '../../shared/scrub.ts';

/** What the notes on finished tasks say of somebody. */
export const taskEraser: Eraser = eraserOf<PartnerCenterTask>({
  kind: tasks,
  title: 'tasks.erase',
  called: ({ due }) => due,
  without: (task, { words }) => scrubAll(task, words),
});
