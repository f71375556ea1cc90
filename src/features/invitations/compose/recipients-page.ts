import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { type Button, ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { countryChoices } from '../../../cards/country-choices.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { formatCountry } from '../../../catalogue/format.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { Partnership } from '../../../partner/partnerships.ts';
import type { Doc } from '../../../store/port.ts';
import { invitations, MAIL_LANGUAGES } from '../invitation.ts';
import { togetherChoices, usualChoice } from '../link/together.ts';
import type { Already } from '../rules/already.ts';
import { COMPANY_LIMIT, type RecipientField, type RecipientProblem } from '../rules/check-recipients.ts';
import { languageOf } from './compose-values.ts';

export interface RecipientsPage {
  readonly problems?: readonly RecipientProblem[];
  readonly found?: Already;
  /** The companies to choose from; none for partners that invite alone. */
  readonly joint: readonly Doc<Partnership>[];
}

/** First page: who is invited, in which language. */
export function recipientsForm(
  viewer: Viewer,
  draft: Doc<Draft>,
  { problems = [], found, joint }: RecipientsPage,
): Card {
  const { say, locale, partner } = viewer;
  const { values } = draft.body;
  const countries = marketCountries(partner.market);
  const field = (id: RecipientField, rest: Omit<FormField, 'id' | 'label' | 'value'>): FormField => ({
    ...{ id, label: say(`invitations.field.${id}`), value: values[id] ?? '' },
    ...problemText(viewer, id, problems),
    ...rest,
  });
  return formCard({
    locale,
    title: say('invitations.send.title'),
    intro: say('invitations.send.intro', { market: formatCountry(partner.market, locale) }),
    ...(found && { note: alreadyNote(viewer, found) }),
    problems: found ? 0 : problems.length,
    fields: [
      field('company', { kind: 'text', required: true, maxLength: COMPANY_LIMIT }),
      field('to', {
        ...{ kind: 'text', required: true, maxLength: 4000, placeholder: 'kim@relecloud.com' },
        hint: say('invitations.hint.to'),
      }),
      field('cc', { kind: 'text', maxLength: 4000 }),
      {
        ...{ id: 'language', label: say('invitations.field.language'), kind: 'choice', value: languageOf(values) },
        required: true,
        choices: MAIL_LANGUAGES.map((value) => ({ title: say(`invitations.language.${value}`), value })),
      },
      ...(joint.length > 0
        ? [
            {
              ...field('together', { kind: 'choice', required: true, choices: togetherChoices(viewer, joint) }),
              value: values.together || usualChoice(partner, joint),
            },
          ]
        : []),
      ...(countries.length > 1
        ? [
            field('country', {
              kind: 'choice',
              required: true,
              choices: countryChoices(partner.market, locale),
            }),
          ]
        : []),
      field('replyTo', {
        ...{ kind: 'text', required: true, maxLength: 254 },
        placeholder: `name@${partner.domains[0] ?? 'example.com'}`,
        hint: say('invitations.hint.replyTo'),
      }),
    ],
    buttons: [
      {
        ...{ title: say('invitations.button.toText'), verb: 'invitation.send.recipients', data: ofDraft(draft) },
        style: 'positive',
      },
      ...(found ? [openFound(viewer, found)] : []),
      { title: say('invitations.many.title'), verb: 'invitation.many.open', ignoresInputs: true },
      ...(partner.partnerType === 'indirectProvider' ? [resellersButton(viewer)] : []),
      cancelButton(say, draft),
    ],
  });
}

function problemText(
  { say, locale, partner }: Viewer,
  field: RecipientField,
  problems: readonly RecipientProblem[],
): { error?: string } {
  const own = problems.filter((problem) => problem.field === field);
  if (own.length === 0) return {};
  const texts = own.map(({ code, value = '' }) =>
    say(`invitations.problem.${code}`, {
      value: code === 'outsideMarket' ? formatCountry(value, locale) : value,
      market: formatCountry(partner.market, locale),
    }),
  );
  return { error: texts.join(' ') };
}

function alreadyNote({ say }: Viewer, found: Already): Note {
  if (found.what === 'connected')
    return { tone: 'attention', text: say('invitations.already.connected', { name: found.customer.companyName }) };
  const name = found.invitation.body.companyName;
  return { tone: 'attention', text: say('invitations.already.invited', { name }) };
}

function openFound({ say }: Viewer, found: Already): Button {
  if (found.what === 'connected') {
    const data = { kind: 'customer', record: found.customer.id };
    return {
      ...{ title: say('invitations.already.openCustomer', { name: found.customer.companyName }), verb: 'record.open' },
      ...{ data, ignoresInputs: true },
    };
  }
  const data = { kind: invitations.name, record: found.invitation.id };
  return { title: say('invitations.already.openInvitation'), verb: 'record.open', data, ignoresInputs: true };
}

function resellersButton({ say }: Viewer): Button {
  const data = { intent: 'provider.connect' };
  return { title: say('invitations.button.resellers'), verb: 'command.run', data, ignoresInputs: true };
}
