import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { type Button, ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { formatCountry } from '../../../catalogue/format.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { Partner } from '../../../partner/partner.ts';
import type { Partnership } from '../../../partner/partnerships.ts';
import type { Doc } from '../../../store/port.ts';
import { invitations, MAIL_LANGUAGES } from '../invitation.ts';
import { invitesJointly } from '../link/link-of.ts';
import type { Already } from '../rules/already.ts';
import { ALONE, COMPANY_LIMIT, type RecipientField, type RecipientProblem } from '../rules/check-recipients.ts';
import type { TextProblem } from '../rules/link.ts';
import { SUBJECT_LIMIT, type SubjectProblem } from '../rules/subject.ts';
import { BODY_LIMIT, contextOf, languageOf } from './compose-values.ts';

export interface Wording {
  readonly subject: string;
  readonly body: string;
}

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
  const choices = countries.map((code) => ({ title: formatCountry(code, locale), value: code }));
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
              choices: choices.sort((one, other) => one.title.localeCompare(other.title, locale)),
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
      cancel(viewer, draft),
    ],
  });
}

/** The companies that an invitation can go out together with; who need not, may ask alone. */
export function togetherChoices(
  { say, partner }: Viewer,
  joint: readonly Doc<Partnership>[],
): readonly { readonly title: string; readonly value: string }[] {
  return [
    ...(invitesJointly(partner) ? [] : [{ title: say('invitations.together.alone'), value: ALONE }]),
    ...joint.map(({ id, body }) => ({ title: body.name, value: id })),
  ];
}

/** What is chosen at first: to ask alone for who may, else the only company that there is. */
export function usualChoice(partner: Partner, joint: readonly Doc<Partnership>[]): string {
  if (!invitesJointly(partner)) return ALONE;
  return joint.length === 1 ? (joint[0]?.id ?? '') : '';
}

/** What is wrong on the second page, one thing a field. */
export interface TextProblems {
  readonly subject?: SubjectProblem | undefined;
  readonly body?: 'bodyMissing' | 'bodyTooLong' | TextProblem | undefined;
  /** The address in the text that is wrong. */
  readonly address?: string | undefined;
}

const SHOWN_OF_ADDRESS = 120;

/** Second page: the words. */
export function textForm(viewer: Viewer, draft: Doc<Draft>, wording: Wording, found: TextProblems = {}): Card {
  const { say, locale } = viewer;
  const { subject, body, address = '' } = found;
  const count = Number(subject !== undefined) + Number(body !== undefined);
  return formCard({
    locale,
    title: say('invitations.text.title'),
    intro: say('invitations.text.intro'),
    problems: count,
    fields: [
      {
        ...{ id: 'subject', label: say('invitations.field.subject'), kind: 'text', value: wording.subject },
        ...{ required: true, maxLength: SUBJECT_LIMIT },
        ...(subject && { error: say(`invitations.problem.${subject}`, { max: SUBJECT_LIMIT }) }),
      },
      {
        ...{ id: 'body', label: say('invitations.field.body'), kind: 'multiline', value: wording.body },
        ...{ required: true, maxLength: BODY_LIMIT, hint: say('invitations.hint.body') },
        ...(body && {
          error: say(`invitations.problem.${body}`, { max: BODY_LIMIT, address: address.slice(0, SHOWN_OF_ADDRESS) }),
        }),
      },
      {
        ...{ id: 'note', label: say('invitations.field.note'), kind: 'text', value: draft.body.values.note ?? '' },
        ...{ maxLength: 300, hint: say('invitations.hint.note') },
      },
    ],
    buttons: [
      {
        ...{ title: say('invitations.button.toPreview'), verb: 'invitation.send.text', data: ofDraft(draft) },
        style: 'positive',
      },
      {
        ...{ title: say('invitations.button.proposed'), verb: 'invitation.send.proposed', data: ofDraft(draft) },
        ignoresInputs: true,
      },
      back(viewer, draft),
      cancel(viewer, draft),
    ],
  });
}

export interface Preview {
  readonly wording: Wording;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: string;
  /** Whether the server can send it now: there is a server, and a link. */
  readonly canSend: boolean;
  readonly note?: Note;
}

/** Third page: the mail as it will arrive, and the ways to send it. */
export function previewForm(viewer: Viewer, draft: Doc<Draft>, preview: Preview): Card {
  const { say, locale } = viewer;
  const { wording, note } = preview;
  const { again } = contextOf(draft.body);
  return formCard({
    locale,
    title: say(again ? 'invitations.preview.again' : 'invitations.preview.title'),
    ...(note && { note }),
    facts: [
      { label: say('invitations.field.to'), value: preview.to.join(', ') },
      { label: say('invitations.field.cc'), value: preview.cc.join(', ') },
      { label: say('invitations.field.replyTo'), value: preview.replyTo },
      { label: say('invitations.field.subject'), value: wording.subject },
    ],
    paragraphs: linesOf(wording.body),
    fields: [],
    buttons: [
      ...(preview.canSend
        ? [
            {
              ...{ title: say('invitations.button.sendNow'), verb: 'invitation.send.now', data: ofDraft(draft) },
              style: 'positive' as const,
            },
          ]
        : []),
      {
        title: say(preview.canSend ? 'invitations.button.byHand' : 'invitations.button.keep'),
        verb: 'invitation.send.keep',
        data: ofDraft(draft),
      },
      back(viewer, draft),
      cancel(viewer, draft),
    ],
  });
}

/** The lines of a text that have something in them. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
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

function back({ say }: Viewer, draft: Doc<Draft>): Button {
  return { title: say('common.button.back'), verb: 'invitation.send.back', data: ofDraft(draft), ignoresInputs: true };
}

function cancel({ say }: Viewer, draft: Doc<Draft>): Button {
  return cancelButton(say, draft);
}
