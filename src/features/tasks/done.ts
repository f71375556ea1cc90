import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Contributions, type Form, onDraft, onRecord } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { ROLES } from '../../partner/roles.ts';
import { type PartnerCenterTask, tasks } from '../../partnercenter/task.ts';
import { dayOf } from '../../shared/day.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { checkResult, mayFinish, type ResultProblem } from './rules.ts';
import { subjectOf } from './subject.ts';
import { taskCard } from './task-card.ts';

const FORM = 'task.done';
const NOTE_LIMIT = 500;

/** "Mark as done" on a task: asks what came out of it at Microsoft. */
export const askResult = (everyone: Contributions): CardAction =>
  onRecord(tasks, {
    verb: 'task.done',
    who: ROLES,
    handle: async (turn, tx) => ({ card: await openResult(turn, tx, turn.record, everyone) }),
  });

/** The form for what came out of a task; the task, and why not, where somebody else has to say it. */
export async function openResult(
  turn: Turn,
  tx: Tx,
  task: Doc<PartnerCenterTask>,
  everyone: Contributions,
): Promise<Card> {
  if (!mayFinish(task.body, turn.personId, turn.roles)) return refuse(turn, task, tx, everyone);
  const values = { date: dayOf(turn.now, turn.timeZone), microsoftId: '', note: '' };
  const draft = await startDraft(turn, tx, { name: FORM, values, context: { task: task.id } });
  return resultCard(turn, draft, tx, everyone);
}

/** The form behind it, shown again at any time from its draft. */
export const doneForm = (everyone: Contributions): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => resultCard(viewer, draft, reader, everyone),
});

/** Takes the result, checks it, and lets the feature that asked for the task go on from there. */
export const submitResult = (everyone: Contributions): CardAction =>
  onDraft(FORM, {
    verb: 'task.done.submit',
    who: ROLES,
    async handle(turn, tx) {
      const task = await tx.get(tasks, String(turn.draft.body.context.task));
      if (!task || !mayFinish(task.body, turn.personId, turn.roles)) {
        await closeDraft(tx, turn.draft);
        if (!task) throw new Error('a draft points at a task that is gone');
        return { card: await refuse(turn, task, tx, everyone) };
      }
      const { date = '', microsoftId = '', note = '' } = turn.typed;
      const typed = { date, microsoftId: microsoftId.toLowerCase(), note: note.slice(0, NOTE_LIMIT) };
      const asks = everyone.taskKind(task.body.what)?.asksMicrosoftId ?? false;
      const days = { today: dayOf(turn.now, turn.timeZone), opened: dayOf(task.body.openedAt, turn.timeZone) };
      const problems = checkResult(typed, asks, days);
      if (problems.length > 0) {
        const draft = await keepDraft(tx, turn.draft, { values: typed });
        return { card: await resultCard(turn, draft, tx, everyone, problems) };
      }
      await closeDraft(tx, turn.draft);
      return { card: await finish(turn, task, typed, asks, tx, everyone) };
    },
  });

async function finish(
  turn: DraftTurn,
  task: Doc<PartnerCenterTask>,
  typed: { date: string; microsoftId: string; note: string },
  asksMicrosoftId: boolean,
  tx: Tx,
  everyone: Contributions,
): Promise<Card> {
  const result = {
    at: turn.now,
    by: turn.personId,
    date: typed.date,
    ...(asksMicrosoftId && { microsoftId: typed.microsoftId }),
    ...(typed.note && { note: typed.note }),
  };
  const done = await tx.put(tasks, task.id, { ...task.body, state: 'done', result }, task.version);
  tx.record({
    who: turn.personId,
    what: 'task.done',
    record: task.body.record,
    facts: { task: task.id, date: typed.date },
  });
  await everyone.taskKind(task.body.what)?.onDone(turn, tx, done);
  return taskCard(turn, done, tx, everyone, { tone: 'good', text: turn.say('tasks.done.thanks') });
}

async function resultCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  everyone: Contributions,
  problems: readonly ResultProblem[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const task = await reader.get(tasks, String(draft.body.context.task));
  const subject = task ? await subjectOf(task.body, reader, everyone) : '';
  const taskKind = task && everyone.taskKind(task.body.what);
  const problem = (...among: readonly ResultProblem[]): { error?: string } => {
    const found = problems.find((name) => among.includes(name));
    return found ? { error: say(`tasks.done.problem.${found}`) } : {};
  };
  const date: FormField = {
    id: 'date',
    label: say('tasks.done.date'),
    kind: 'date',
    value: draft.body.values.date ?? '',
    required: true,
    ...problem('dateMissing', 'dateAhead', 'dateBefore'),
  };
  const microsoftId: FormField = {
    id: 'microsoftId',
    label: 'Microsoft ID',
    kind: 'text',
    value: draft.body.values.microsoftId ?? '',
    required: true,
    maxLength: 60,
    placeholder: '00000000-0000-0000-0000-000000000000',
    hint: say('tasks.done.microsoftIdHint'),
    ...problem('microsoftId'),
  };
  const note: FormField = {
    id: 'note',
    label: say('tasks.done.note'),
    kind: 'multiline',
    value: draft.body.values.note ?? '',
    maxLength: NOTE_LIMIT,
    hint: say('tasks.done.noteHint'),
  };
  return formCard({
    locale,
    title: say('tasks.done.title'),
    intro: taskKind?.title(viewer, subject) ?? subject,
    problems: problems.length,
    fields: taskKind?.asksMicrosoftId ? [microsoftId, date, note] : [date, note],
    buttons: [
      { title: say('tasks.button.done'), verb: 'task.done.submit', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

async function refuse(
  viewer: Viewer,
  task: Doc<PartnerCenterTask>,
  reader: Reader,
  everyone: Contributions,
): Promise<Card> {
  const key = task.body.state === 'open' ? 'tasks.done.notYours' : 'tasks.done.already';
  return taskCard(viewer, task, reader, everyone, { tone: 'warning', text: viewer.say(key) });
}
