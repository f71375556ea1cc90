import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { totalOf } from '../../assistant/total.ts';
import { ROLES } from '../../partner/roles.ts';
import { tasks } from '../../partnercenter/task.ts';
import { askResult, doneForm, submitResult } from './done.ts';
import { dueTasks } from './due.ts';
import { taskEraser } from './eraser.ts';
import { tasksOf } from './hangs-on.ts';
import { taskHolding } from './leaver.ts';
import { taskListAction, taskListCommand } from './list.ts';
import { openTasks } from './open-items.ts';
import { tasksSaidDone } from './said-done.ts';
import { takeOver } from './take.ts';
import { taskCard } from './task-card.ts';

/** What is still to be done in Partner Center: by whom, until when, with the values to copy; and saying that it is done. */
export const tasksFeature: FeatureFactory = (everyone) => ({
  name: 'tasks',
  title: 'tasks.list.title',
  commands: [taskListCommand(everyone)],
  actions: [taskListAction(everyone), askResult(everyone), submitResult(everyone), takeOver(everyone)],
  forms: [doneForm(everyone)],
  records: [
    recordType({
      kind: tasks,
      who: ROLES,
      view: (viewer, doc, reader, note) => taskCard(viewer, doc, reader, everyone, note),
    }),
  ],
  meant: async (turn, reader) => ((await tasksSaidDone(turn, reader, everyone)).length > 0 ? 'task.list' : undefined),
  deeds: {
    'task.opened': 'tasks.deed.opened',
    'task.done': 'tasks.deed.done',
    'task.taken': 'tasks.deed.taken',
    'task.passedOn': 'tasks.deed.passedOn',
  },
  erasers: [taskEraser],
  holdings: [taskHolding(everyone)],
  totals: [
    totalOf({
      kind: tasks,
      title: 'tasks.total',
      stateOf: ({ state }) => (state === 'open' ? 'tasks.state.open' : undefined),
    }),
  ],
  openItems: (viewer, reader) => openTasks(viewer, reader, everyone),
  hangsOn: (viewer, customer, reader) => tasksOf(viewer, customer, reader, everyone),
  due: (now, reader) => dueTasks(now, reader),
});
