import type { Draft } from '../../../assistant/drafts.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import type { Doc } from '../../../store/port.ts';
import type { Customer } from '../customer.ts';
import { CORRECTION_WORDS, type CorrectionProblem, wayFrom } from '../rules/correction.ts';

/** What the status is, what it will be, and why it was wrong. */
export function statusCard(
  { say, locale }: Viewer,
  draft: Doc<Draft>,
  { companyName, status }: Customer,
  problems: readonly CorrectionProblem[] = [],
): Card {
  const way = wayFrom(status);
  const { values } = draft.body;
  const error = (...among: readonly CorrectionProblem[]): { error?: string } => {
    const found = problems.find((problem) => among.includes(problem));
    return found ? { error: say(`customers.correct.problem.${found}`, { max: CORRECTION_WORDS }) } : {};
  };
  const microsoftId: FormField = {
    ...{ id: 'microsoftId', label: 'Microsoft ID', kind: 'text', value: values.microsoftId ?? '', required: true },
    ...{ maxLength: 60, placeholder: '00000000-0000-0000-0000-000000000000' },
    ...error('microsoftId', 'idTaken'),
  };
  return formCard({
    locale,
    title: say('customers.correct.title', { name: companyName }),
    intro: say('customers.correct.intro'),
    facts: [
      { label: say('customers.correct.from'), value: say(`customers.status.${status}`) },
      { label: say('customers.correct.to'), value: say(`customers.status.${way?.to ?? status}`) },
      {
        label: say('customers.correct.follows'),
        value: status === 'ending' ? '' : say(`customers.correct.effect.${status}`),
      },
    ],
    fields: [
      {
        ...{ id: 'why', label: say('customers.correct.why'), kind: 'choice', value: values.why ?? '', required: true },
        choices: (way?.reasons ?? []).map((why) => ({ title: say(`customers.correct.reason.${why}`), value: why })),
        ...error('why'),
      },
      {
        ...{ id: 'words', label: say('customers.correct.words'), kind: 'multiline', value: values.words ?? '' },
        ...{ maxLength: CORRECTION_WORDS, hint: say('customers.correct.wordsHint') },
        ...error('words'),
      },
      ...(way?.asksMicrosoftId ? [microsoftId] : []),
    ],
    buttons: [
      {
        ...{ title: say('customers.correct.submit'), verb: 'customer.status.submit', data: ofDraft(draft) },
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}
