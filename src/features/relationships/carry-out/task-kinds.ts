import type { Viewer } from '../../../assistant/turn.ts';
import { formatDay } from '../../../catalogue/format.ts';
import type { TaskKind, ValueToCopy } from '../../../partnercenter/task-kind.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Reader, RecordRef } from '../../../store/port.ts';
import { type Around, customersOf, namesOf } from '../around.ts';
import { endings } from '../ending.ts';
import { finish } from '../moves/carrying-out.ts';

/** What is the same in both ways to end it: the page, and what follows when it is done. */
const common = (around: Around) =>
  ({
    page: 'customers',
    asksMicrosoftId: false,
    onDone: (turn, tx, task) => finish(turn, tx, task, around),
  }) satisfies Partial<TaskKind>;

/** Removing the reseller relationship in Partner Center (remove-a-relationship; roles as of the 2024+ edition). */
export const endTask = (around: Around): TaskKind => ({
  ...common(around),
  name: 'relationship.end',
  title: ({ say }, subject) => say('relationships.task.title', { name: subject }),
  steps: ({ say }) => [
    say('relationships.task.role'),
    say('relationships.task.open'),
    say('relationships.task.subscriptions'),
    say('relationships.task.account'),
    say('relationships.task.errors'),
    say('relationships.task.gdap'),
    say('relationships.task.done'),
  ],
  values: (viewer, record, reader) => customerValues(viewer, record, reader, around),
});

/** An indirect reseller cannot remove a relationship: its provider does, at its request (remove-a-relationship). */
export const providerTask = (around: Around): TaskKind => ({
  ...common(around),
  name: 'relationship.end.provider',
  title: ({ say }, subject) => say('relationships.task.provider.title', { name: subject }),
  steps: ({ say }) => [
    say('relationships.task.provider.role'),
    say('relationships.task.provider.copy'),
    say('relationships.task.provider.wait'),
    say('relationships.task.done'),
  ],
  async values(viewer, record, reader) {
    const ending = (await reader.get(endings, record.id))?.body;
    if (!ending) return [];
    const { say, locale, timeZone } = viewer;
    const customer = await customersOf(around).find(ending.customer, reader);
    const approvedAt = ending.approvals.at(-1)?.at;
    const mail = say('relationships.task.provider.mailText', {
      name: ending.companyName,
      microsoftId: customer?.microsoftId ?? '–',
      domain: customer?.domain ?? '–',
      approved: approvedAt ? formatDay(dayOf(approvedAt, timeZone), locale) : '',
    });
    return [
      {
        label: say('relationships.task.provider.subject'),
        value: say('relationships.task.provider.mailSubject', { name: ending.companyName }),
      },
      { label: say('relationships.task.provider.mail'), value: mail },
    ];
  },
});

async function customerValues(
  { say }: Viewer,
  record: RecordRef,
  reader: Reader,
  around: Around,
): Promise<readonly ValueToCopy[]> {
  const ending = (await reader.get(endings, record.id))?.body;
  if (!ending) return [];
  const customer = await customersOf(around).find(ending.customer, reader);
  const approvers = await namesOf(
    ending.approvals.map(({ by }) => by),
    reader,
  );
  return [
    { label: say('relationships.task.company'), value: ending.companyName },
    { label: say('relationships.task.microsoftId'), value: customer?.microsoftId ?? '' },
    { label: say('relationships.task.domain'), value: customer?.domain ?? '' },
    { label: say('relationships.task.reason'), value: say(`relationships.reason.${ending.reason}`) },
    { label: say('relationships.task.approvedBy'), value: approvers.join(', ') },
  ];
}
