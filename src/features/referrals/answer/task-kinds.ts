import type { Turn, Viewer } from '../../../assistant/turn.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { isTextKey } from '../../../catalogue/texts.ts';
import { type PartnerCenterTask, tasks } from '../../../partnercenter/task.ts';
import type { TaskKind, ValueToCopy } from '../../../partnercenter/task-kind.ts';
import type { Doc, Reader, RecordRef, Tx } from '../../../store/port.ts';
import { type Referral, referrals } from '../referral.ts';
import { maySee } from '../rules/permits.ts';
import { formatMoney, nameOf } from '../words.ts';

type Step = 'accept' | 'decline' | 'close' | 'team';

/** What is left to do in Partner Center after an answer here: there Microsoft's clock runs on until it is done. */
export const taskKinds: readonly TaskKind[] = (['accept', 'decline', 'close', 'team'] as const).map((step) => ({
  name: `referral.${step}`,
  page: 'referrals',
  asksMicrosoftId: false,
  title: ({ say }, subject) => say(`referrals.task.${step}.title`, { name: subject }),
  steps: ({ say }) => [say('referrals.task.open'), say(`referrals.task.${step}.do`), say('referrals.task.say')],
  values: (viewer, record, reader) => valuesToCopy(step, viewer, record, reader),
  onDone: (turn, tx, task) => noteDone(step, turn, tx, task),
}));

/** What to copy, for those who may see the referral, and for whoever has to do the task. */
async function valuesToCopy(
  step: Step,
  viewer: Viewer,
  record: RecordRef,
  reader: Reader,
): Promise<readonly ValueToCopy[]> {
  const referral = (await reader.get(referrals, record.id))?.body;
  if (!referral) return [];
  const isTheirs = (await reader.list(tasks)).some(
    ({ body }) => body.record.id === record.id && body.what === `referral.${step}` && body.owner === viewer.personId,
  );
  if (!maySee(referral, viewer) && !isTheirs) return [];
  const { say, locale } = viewer;
  const team = await Promise.all(referral.team.map((id) => nameOf(id, reader)));
  const { value, currency, closingOn, closedFor, notes = '' } = referral;
  const all: Readonly<Record<string, ValueToCopy>> = {
    company: { label: say('referrals.add.field.companyName'), value: referral.companyName },
    id: { label: say('referrals.task.id'), value: referral.microsoft?.id ?? '' },
    name: { label: say('referrals.accept.field.name'), value: referral.name },
    value: {
      label: say('referrals.card.value'),
      value: value !== undefined && currency ? formatMoney(value, currency, locale) : '',
    },
    closing: { label: say('referrals.card.closing'), value: closingOn ? formatDay(closingOn, locale) : '' },
    team: { label: say('referrals.card.team'), value: team.filter(Boolean).join(', ') },
    notes: { label: say('referrals.card.notes'), value: notes },
    outcome: { label: say('referrals.close.outcome'), value: referral.substatus },
    reason: { label: say('referrals.card.why'), value: reasonWord(viewer, referral) },
    words: { label: say('referrals.decline.words'), value: closedFor?.words ?? '' },
  };
  return SHOWN[step].flatMap((name) => (all[name]?.value ? [all[name]] : []));
}

const SHOWN: Readonly<Record<Step, readonly string[]>> = {
  accept: ['company', 'id', 'name', 'value', 'closing', 'team', 'notes'],
  decline: ['company', 'id', 'reason', 'words'],
  close: ['company', 'id', 'outcome', 'value', 'reason', 'words'],
  team: ['company', 'id', 'team'],
};

function reasonWord({ say }: Viewer, { closedFor, substatus }: Referral): string {
  const key = `referrals.${substatus === 'Declined' ? 'declineReason' : 'lossReason'}.${closedFor?.reason ?? ''}`;
  return isTextKey(key) ? say(key) : '';
}

const REACHED: Readonly<Record<Exclude<Step, 'team' | 'close'>, string>> = { accept: 'Accepted', decline: 'Declined' };

/** What Microsoft knows from now on; where the referral stands here was recorded when it was answered. */
async function noteDone(step: Step, turn: Turn, tx: Tx, task: Doc<PartnerCenterTask>): Promise<void> {
  const referral = await tx.get(referrals, task.body.record.id);
  const since = task.body.result?.date;
  if (!referral || !since || step === 'team') return;
  const substatus = step === 'close' ? referral.body.substatus : REACHED[step];
  await tx.put(
    referrals,
    referral.id,
    { ...referral.body, microsoft: { ...referral.body.microsoft, substatus, since } },
    referral.version,
  );
  tx.record({ who: turn.personId, what: 'referral.reported', record: task.body.record, facts: { substatus, since } });
}
