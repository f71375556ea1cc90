import { type CardAction, type Command, type Contributions, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { listCard } from '../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { formatDay } from '../../catalogue/format.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import { tasks } from '../../partnercenter/task.ts';
import { dayOf } from '../../shared/day.ts';
import type { Reader } from '../../store/port.ts';
import { openResult } from './done.ts';
import { tasksNamed } from './named.ts';
import { tasksSaidDone } from './said-done.ts';
import { openTasksSeen } from './sees.ts';
import { subjectOf } from './subject.ts';
import { taskCard } from './task-card.ts';

const OVERDUE =
  /\boverdue\b|\b(?:past|after) (?:the |their )?(?:due|deadline)|\blate\b|밀린|기한.{0,3}(?:지난|지났|넘긴|넘은)|연체|지연/iu;

/** Open tasks, soonest due first: everybody's, or one's own; the one itself when the words name what it is about. */
export const taskListCommand = (everyone: Contributions): Command => ({
  intent: 'task.list',
  who: ROLES,
  title: 'tasks.list.title',
  examples: {
    en: ['what is left to do in Partner Center?', 'my Partner Center tasks', 'task for Fabrikam'],
    ko: ['파트너 센터 할 일', '내 파트너 센터 작업 보여줘', '파브리캄 작업 보여줘'],
  },
  async handle(turn, tx) {
    const done = await tasksSaidDone(turn, tx, everyone);
    const [one, ...more] = done;
    if (one && more.length === 0) return { card: await openResult(turn, tx, one, everyone) };
    if (one)
      return { card: await taskList(turn, { mine: false, page: 0, only: done.map(({ id }) => id) }, tx, everyone) };
    const mine = turn.entities.mine === 'true';
    const named = await tasksNamed(turn.text, await openTasksSeen(turn, mine, tx, everyone), tx, everyone);
    const [task, another] = named;
    if (task && !another) return { card: await taskCard(turn, task, tx, everyone) };
    const only = named.length > 0 ? { only: named.map(({ id }) => id) } : {};
    const late = OVERDUE.test(turn.text);
    return { card: await taskList(turn, { mine, page: 0, late, ...only }, tx, everyone) };
  },
});

export const taskListAction = (everyone: Contributions): CardAction =>
  onPress({
    verb: 'task.list.show',
    who: ROLES,
    handle: async (turn, tx) => ({
      card: await taskList(turn, { mine: turn.data.mine === true, page: Number(turn.data.page) || 0 }, tx, everyone),
    }),
  });

async function taskList(
  viewer: Viewer,
  asked: { mine: boolean; page: number; late?: boolean; only?: readonly string[] },
  reader: Reader,
  everyone: Contributions,
): Promise<Card> {
  const { say, locale } = viewer;
  const today = dayOf(viewer.now, viewer.timeZone);
  const open = (await openTasksSeen(viewer, asked.mine, reader, everyone))
    .filter(({ id }) => asked.only?.includes(id) ?? true)
    .sort((one, other) => one.body.due.localeCompare(other.body.due));
  const overdue = open.filter(({ body }) => body.due < today);
  // Who asks what is late, and nothing is, sees what comes next.
  const shown = asked.late && overdue.length > 0 ? overdue : open;
  const page = pageOf(shown, asked.page);
  const items = await Promise.all(
    page.items.map(async ({ id, body }) => {
      const subject = await subjectOf(body, reader, everyone);
      const title = everyone.taskKind(body.what)?.title(viewer, subject) ?? subject;
      const owner = (await reader.get(people, body.owner))?.body.name ?? '';
      return {
        title,
        detail: say('tasks.list.line', { owner, due: formatDay(body.due, locale) }),
        ...(body.due < today && { badge: say('tasks.list.overdue'), tone: 'attention' as const }),
        open: { title, verb: 'record.open', data: { kind: tasks.name, record: id } },
      };
    }),
  );
  return listCard({
    locale,
    title: say(asked.mine ? 'tasks.list.mine' : 'tasks.list.title'),
    intro:
      asked.late && shown === open
        ? say('tasks.list.noneOverdue')
        : shown.length > 0
          ? say('tasks.list.count', { count: shown.length })
          : '',
    groups: [{ items }],
    empty: say('tasks.list.empty'),
    buttons: [
      ...pageButtons(viewer, page, 'task.list.show', { mine: asked.mine }),
      {
        title: say(asked.mine ? 'tasks.list.showAll' : 'tasks.list.showMine'),
        verb: 'task.list.show',
        data: { mine: !asked.mine, page: 0 },
      },
    ],
  });
}
