import type { Contributions, Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatDay } from '../../catalogue/format.ts';
import { people } from '../../partner/people.ts';
import { partnerCenterPage } from '../../partnercenter/links.ts';
import { type PartnerCenterTask, tasks } from '../../partnercenter/task.ts';
import { dayOf } from '../../shared/day.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { mayFinish, mayTake } from './rules.ts';
import { seesSubject } from './sees.ts';
import { subjectOf } from './subject.ts';

const TONES = { open: 'accent', done: 'good', dropped: 'default' } as const;

/** One task: what to do at Microsoft, the values to copy, whose it is. Values with people's data only in a personal chat, for those who may see its record. */
export async function taskCard(
  viewer: Viewer,
  doc: Doc<PartnerCenterTask>,
  reader: Reader,
  everyone: Contributions,
  note?: Note,
): Promise<Card> {
  const { say, locale } = viewer;
  const task = doc.body;
  const taskKind = everyone.taskKind(task.what);
  const subject = await subjectOf(task, reader, everyone);
  const owner = await reader.get(people, task.owner);
  const isOpen = task.state === 'open';
  const sees = await seesSubject(viewer, task, reader, everyone);
  const maySeeNote = sees && viewer.place === 'personal' && viewer.roles.length > 0;
  const maySeeValues = isOpen && maySeeNote;
  const values = taskKind && maySeeValues ? await taskKind.values(viewer, task.record, reader) : [];
  return recordCard({
    locale,
    about: { kind: tasks.name, id: doc.id, version: doc.version },
    category: say('tasks.card.category'),
    title: taskKind?.title(viewer, subject) ?? subject,
    badge: say(`tasks.state.${task.state}`),
    tone: TONES[task.state],
    ...(note && { note }),
    facts: [
      { label: say('tasks.card.owner'), value: owner?.body.name ?? '' },
      { label: say('tasks.card.due'), value: isOpen ? formatDay(task.due, locale) : '' },
      { label: say('tasks.card.doneOn'), value: task.result ? formatDay(task.result.date, locale) : '' },
      {
        label: say('tasks.card.recordedOn'),
        value: task.result ? formatDay(dayOf(task.result.at, viewer.timeZone), locale) : '',
      },
      { label: 'Microsoft ID', value: task.result?.microsoftId ?? '' },
      { label: say('tasks.done.note'), value: maySeeNote ? (task.result?.note ?? '') : '' },
    ],
    sections: isOpen
      ? [
          {
            heading: say('tasks.card.steps'),
            lines: (taskKind?.steps(viewer) ?? []).map((step, index) => `${index + 1}) ${step}`),
          },
          ...(values.length > 0 ? [{ heading: say('tasks.card.values'), facts: values }] : []),
        ]
      : [],
    buttons: buttons(viewer, doc, taskKind?.page ?? 'home', sees),
  });
}

function buttons(
  viewer: Viewer,
  doc: Doc<PartnerCenterTask>,
  page: 'customers' | 'referrals' | 'home',
  sees: boolean,
): readonly Button[] {
  const { say } = viewer;
  const task = doc.body;
  const data = aboutRecord({ kind: tasks.name, id: doc.id, version: doc.version });
  return [
    ...(task.state === 'open' ? [{ title: say('tasks.button.openPartnerCenter'), url: partnerCenterPage(page) }] : []),
    ...(mayFinish(task, viewer.personId, viewer.roles)
      ? [{ title: say('tasks.button.done'), verb: 'task.done', data }]
      : []),
    ...(sees && mayTake(task, viewer.personId, viewer.roles)
      ? [{ title: say('tasks.button.take'), verb: 'task.take', data }]
      : []),
    {
      title: say('tasks.button.record'),
      verb: 'record.open',
      data: { kind: task.record.kind, record: task.record.id },
    },
  ];
}
