import type { Heard } from '../../../assistant/feature.ts';
import { takes, takesReason } from '../../../assistant/takes.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { FormField } from '../../../cards/form-card.ts';
import type { Say } from '../../../catalogue/say.ts';
import type { Correction } from '../../../language/correction/part.ts';
import { DETAILS_LIMIT, REASONS, type Reason, type ReasonProblem } from '../rules/reasons.ts';

/** The fields for why and when; the same when a request begins and when it is amended. */
export function reasonFields(
  { say }: Viewer,
  values: Readonly<Record<string, string>>,
  problems: readonly ReasonProblem[],
): readonly FormField[] {
  const error = (name: ReasonProblem): { error?: string } =>
    problems.includes(name) ? { error: say(`relationships.ask.problem.${name}`) } : {};
  return [
    {
      id: 'reason',
      label: say('relationships.ask.reason'),
      kind: 'choice',
      value: values.reason ?? '',
      required: true,
      choices: reasonChoices({ say }),
      ...error('reason'),
    },
    {
      id: 'details',
      label: say('relationships.ask.details'),
      kind: 'multiline',
      value: values.details ?? '',
      maxLength: DETAILS_LIMIT,
      hint: say('relationships.ask.detailsHint'),
      ...error('details'),
    },
    {
      id: 'wishedFor',
      label: say('relationships.ask.wishedFor'),
      kind: 'date',
      value: values.wishedFor ?? '',
      ...error('wishedFor'),
    },
  ];
}

/** The reasons to choose from. */
export function reasonChoices({
  say,
}: Pick<Viewer, 'say'>): readonly { readonly title: string; readonly value: Reason }[] {
  return REASONS.map((reason) => ({ title: say(`relationships.reason.${reason}`), value: reason }));
}

/** What a correction changes in them: why, of the list or in words, and the day. */
export function hearReason(say: Say, said: Correction): Heard | undefined {
  const label = (field: 'reason' | 'details' | 'wishedFor'): string => say(`relationships.ask.${field}`);
  const why = takesReason(said, { choice: 'reason', words: 'details', choices: reasonChoices({ say }), label });
  const day = takes(said, { day: 'wishedFor' }, label);
  if (!why || !day) return why ?? day;
  return { values: { ...why.values, ...day.values }, changed: [...why.changed, ...day.changed] };
}

/** The three inputs as they were typed. */
export function typedReason(typed: Readonly<Record<string, string>>): {
  reason: string;
  details: string;
  wishedFor: string;
} {
  return { reason: typed.reason ?? '', details: typed.details ?? '', wishedFor: typed.wishedFor ?? '' };
}

/** The reason that a text names; `other` for none. */
export function asReason(text: string): Reason {
  return REASONS.find((name) => name === text) ?? 'other';
}
