import type { Draft } from '../../../assistant/drafts.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { countryChoices } from '../../../cards/country-choices.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { type ListItem, listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { formatCountry } from '../../../catalogue/format.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { Partnership } from '../../../partner/partnerships.ts';
import type { Doc } from '../../../store/port.ts';
import { languageOf } from '../compose/compose-values.ts';
import { MAIL_LANGUAGES } from '../invitation.ts';
import { togetherChoices, usualChoice } from '../link/together.ts';
import type { RecipientProblem } from '../rules/check-recipients.ts';
import type { Verdict } from '../rules/judge-rows.ts';
import { MOST_ROWS } from '../rules/read-rows.ts';

/** Characters that one paste can hold: Teams refuses a message of more than about 100 KB. */
const ONE_PASTE = 40_000;
/** A longer text would not fit on the card: it has to be pasted again. */
const SHOWN_AGAIN = 3000;

/** The form to paste a table into, with what holds for all rows. */
export function pasteForm(
  viewer: Viewer,
  draft: Doc<Draft>,
  joint: readonly Doc<Partnership>[],
  problem?: 'empty' | 'tooMany' | RecipientProblem,
): Card {
  const { say, locale, partner } = viewer;
  const { values } = draft.body;
  const table = values.table ?? '';
  const countries = marketCountries(partner.market);
  const choice = (id: 'country' | 'together', choices: FormField['choices']): FormField => ({
    ...{ id, label: say(`invitations.field.${id}`), kind: 'choice', value: values[id] ?? '', required: true },
    ...(choices && { choices }),
    ...(typeof problem === 'object' && problem.field === id && { error: say('invitations.problem.missing') }),
  });
  const own = typeof problem === 'object' && problem.field === 'replyTo' ? problem : undefined;
  return formCard({
    locale,
    title: say('invitations.many.title'),
    intro: say('invitations.many.intro'),
    fields: [
      {
        ...{ id: 'paste', label: say('invitations.many.table'), kind: 'multiline', required: true },
        ...{ value: table.length <= SHOWN_AGAIN ? table : '', maxLength: ONE_PASTE },
        placeholder: 'Relecloud, kim@relecloud.com, ko',
        hint: say('invitations.many.hint', { max: MOST_ROWS }),
        ...(typeof problem === 'string' && { error: say(`invitations.many.problem.${problem}`, { max: MOST_ROWS }) }),
      },
      {
        ...{ id: 'language', label: say('invitations.many.language'), kind: 'choice', value: languageOf(values) },
        required: true,
        choices: MAIL_LANGUAGES.map((value) => ({ title: say(`invitations.language.${value}`), value })),
      },
      ...(joint.length > 0
        ? [
            {
              ...choice('together', togetherChoices(viewer, joint)),
              value: values.together || usualChoice(partner, joint),
            },
          ]
        : []),
      ...(countries.length > 1 ? [choice('country', countryChoices(partner.market, locale))] : []),
      {
        ...{ id: 'replyTo', label: say('invitations.field.replyTo'), kind: 'text', value: values.replyTo ?? '' },
        ...{ required: true, maxLength: 254, hint: say('invitations.hint.replyTo') },
        ...(own && { error: say(`invitations.problem.${own.code}`, { value: own.value ?? '', market: '' }) }),
      },
    ],
    buttons: [
      {
        title: say('invitations.button.toPreview'),
        verb: 'invitation.many.read',
        data: ofDraft(draft),
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}

const TONES = {
  ready: 'good',
  wrong: 'attention',
  twice: 'warning',
  connected: 'warning',
  invited: 'warning',
} as const;

/** One verdict a row, those that need a look first, and the button for all that are ready. */
export function verdictsCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  verdicts: readonly Verdict[],
  { number, byServer }: { readonly number: number; readonly byServer: boolean },
): Card {
  const { say, locale } = viewer;
  const ready = verdicts.filter(({ kind }) => kind === 'ready').length;
  const sorted = [...verdicts].sort((one, other) => Number(one.kind === 'ready') - Number(other.kind === 'ready'));
  const page = pageOf(sorted, number);
  const data = ofDraft(draft);
  const confirm = say(byServer ? 'invitations.many.send' : 'invitations.many.draft', { count: ready });
  return {
    ...listCard({
      locale,
      title: say('invitations.many.previewTitle'),
      intro: say('invitations.many.counts', { ready, rest: verdicts.length - ready }),
      groups: [{ items: page.items.map((verdict) => line(viewer, verdict)) }],
      empty: '',
      buttons: [
        ...(ready > 0 ? [{ title: confirm, verb: 'invitation.many.submit', data, style: 'positive' as const }] : []),
        ...pageButtons(viewer, page, 'invitation.many.page', data),
        { title: say('common.button.back'), verb: 'invitation.many.back', data },
        cancelButton(say, draft),
      ],
    }),
    personal: true,
  };
}

function line(viewer: Viewer, verdict: Verdict): ListItem {
  const { say, locale, partner } = viewer;
  const { row, kind } = verdict;
  const language = verdict.kind === 'ready' ? say(`invitations.language.${verdict.language}`) : '';
  const wrong =
    verdict.kind === 'wrong'
      ? `${say(`invitations.field.${verdict.problem.field}`)}: ${say(`invitations.problem.${verdict.problem.code}`, {
          value: verdict.problem.value ?? '',
          market: formatCountry(partner.market, locale),
        })}`
      : '';
  return {
    title: row.company || say('invitations.many.line', { line: row.line }),
    detail: [row.email, language, wrong].filter(Boolean).join(' · '),
    badge: say(`invitations.many.verdict.${kind}`),
    tone: TONES[kind],
  };
}
