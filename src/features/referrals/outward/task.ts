import type { Viewer } from '../../../assistant/turn.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { tasks } from '../../../partnercenter/task.ts';
import type { TaskKind, ValueToCopy } from '../../../partnercenter/task-kind.ts';
import type { Reader, RecordRef } from '../../../store/port.ts';
import { change } from '../change.ts';
import { referrals } from '../referral.ts';
import { maySee } from '../rules/permits.ts';
import { formatLanguage } from '../words.ts';

/** What a hand-over to another company takes outside of here: the mail, and naming or inviting them in Partner Center. */
export const outwardTask: TaskKind = {
  name: 'referral.outward',
  page: 'referrals',
  asksMicrosoftId: false,
  title: ({ say }, subject) => say('outward.task.title', { name: subject }),
  steps: ({ say }) => [
    say('outward.task.mail'),
    say('outward.task.provider'),
    say('outward.task.reseller'),
    say('outward.task.partner'),
    say('outward.task.clock'),
    say('referrals.task.say'),
  ],
  values: valuesToCopy,
  /** Whoever has done it has written to them: from that day on it waits for their answer. */
  async onDone(turn, tx, task) {
    const referral = await tx.get(referrals, task.body.record.id);
    const { outward } = referral?.body ?? {};
    const day = task.body.result?.date;
    if (!referral || !day || outward?.state !== 'prepared') return;
    const body = { ...referral.body, outward: { ...outward, state: 'waiting' as const, sentOn: day } };
    await change(turn, tx, referral, body, { what: 'referral.outwardSent', fields: ['outward'] });
  },
};

async function valuesToCopy(viewer: Viewer, record: RecordRef, reader: Reader): Promise<readonly ValueToCopy[]> {
  const { say, locale, personId } = viewer;
  const referral = (await reader.get(referrals, record.id))?.body;
  const { outward } = referral ?? {};
  if (!referral || !outward) return [];
  const isTheirs = (await reader.list(tasks)).some(
    ({ body }) => body.what === 'referral.outward' && body.record.id === record.id && body.owner === personId,
  );
  if (!maySee(referral, viewer) && !isTheirs) return [];
  const values: readonly ValueToCopy[] = [
    { label: say('outward.field.company'), value: outward.company },
    { label: say('outward.field.kind'), value: say(`outward.kind.${outward.kind}`) },
    { label: say('outward.field.contact'), value: outward.contact },
    { label: say('outward.mail.customer'), value: referral.companyName },
    { label: say('referrals.task.id'), value: referral.microsoft?.id ?? '' },
    { label: say('outward.field.needs'), value: outward.needs },
    { label: say('outward.field.done'), value: outward.done },
    { label: say('outward.field.next'), value: outward.next },
    { label: say('outward.field.by'), value: formatDay(outward.by, locale) },
    { label: say('outward.field.language'), value: formatLanguage(outward.language, locale) },
  ];
  return values.filter(({ value }) => value !== '');
}
