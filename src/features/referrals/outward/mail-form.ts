import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Contributions, type Form, onDraft, onRecord } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { sayIn } from '../../../catalogue/say.ts';
import { mailPage, paragraphsHtml } from '../../../mail/html.ts';
import { queueMail } from '../../../mail/mail.ts';
import { mailtoLink } from '../../../mail/mailto.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Locale } from '../../../shared/locale.ts';
import { isMailAddress } from '../../../shared/mail-address.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { change } from '../change.ts';
import { refused } from '../find/find-referral.ts';
import { WHO } from '../find/list.ts';
import { referralOf } from '../move-form.ts';
import { type Referral, referrals } from '../referral.ts';
import { referralCard } from '../referral-card.ts';
import type { Outward } from '../rules/outward.ts';
import { refusalOf } from '../rules/permits.ts';
import { outwardMail } from './mail-text.ts';

const FORM = 'referral.outward.mail';
const SUBJECT_LIMIT = 200;
const BODY_LIMIT = 6000;

type MailProblem = 'subject' | 'body' | 'replyTo';

/** What the mail form works with. */
export interface OutwardParts {
  readonly everyone: Contributions;
  /** Whether a mail server is set: otherwise people send by hand. */
  readonly sendsMail: boolean;
}

export const mailForm = ({ sendsMail }: OutwardParts): Form => ({
  name: FORM,
  render: async (viewer, draft, reader) => card(viewer, draft, await referralOf(draft, reader), sendsMail),
});

/** The mail that hands a referral to another company: to read, to change, to copy; it leaves from here or from one's own program. */
export const mailActions = (parts: OutwardParts): readonly CardAction[] => [
  onRecord(referrals, {
    verb: FORM,
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      if (refusalOf('sendOut', turn.record.body, turn, turn.now))
        return { card: await refused(turn, turn.record, 'sendOut', tx, parts.everyone) };
      const draft = await startDraft(turn, tx, {
        name: FORM,
        values: { ...written(turn, turn.record.body, turn.locale), replyTo: '' },
        context: { referral: turn.record.id, language: turn.locale, ...handOverOf(turn.record.body) },
      });
      return { card: card(turn, draft, turn.record, parts.sendsMail) };
    },
  }),
  onDraft(FORM, {
    verb: 'referral.outward.mail.language',
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      const referral = await referralOf(turn.draft, tx);
      if (!isSame(turn.draft, referral.body)) return { card: await stale(turn, tx, referral, parts) };
      const language = otherThan(languageOf(turn.draft));
      const values = { ...written(turn, referral.body, language), replyTo: turn.typed.replyTo ?? '' };
      const draft = await keepDraft(tx, turn.draft, { values, context: { ...turn.draft.body.context, language } });
      return { card: card(turn, draft, referral, parts.sendsMail) };
    },
  }),
  onDraft(FORM, {
    verb: 'referral.outward.mail.sent',
    who: WHO,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await finish(turn, tx, parts, 'byHand') }),
  }),
  onDraft(FORM, {
    verb: 'referral.outward.mail.send',
    who: WHO,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await finish(turn, tx, parts, 'server') }),
  }),
];

async function finish(turn: DraftTurn, tx: Tx, parts: OutwardParts, way: 'server' | 'byHand'): Promise<Card> {
  const referral = await referralOf(turn.draft, tx);
  const { outward } = referral.body;
  if (!outward || refusalOf('sendOut', referral.body, turn, turn.now)) {
    await closeDraft(tx, turn.draft);
    return refused(turn, referral, 'sendOut', tx, parts.everyone);
  }
  if (!isSame(turn.draft, referral.body)) return stale(turn, tx, referral, parts);
  const { subject = '', body = '', replyTo = '' } = turn.typed;
  const values = { subject, body, replyTo };
  const canSend = parts.sendsMail && isMailAddress(outward.contact);
  const problems = way === 'server' && canSend ? checkMail(values) : [];
  if (problems.length > 0 || (way === 'server' && !canSend)) {
    const draft = await keepDraft(tx, turn.draft, { values });
    return card(turn, draft, referral, parts.sendsMail, problems);
  }
  await closeDraft(tx, turn.draft);
  const next =
    way === 'server'
      ? await queued(turn, tx, referral, outward, values)
      : { ...outward, state: 'waiting' as const, sentOn: dayOf(turn.now, turn.timeZone) };
  const what = way === 'server' ? 'referral.outwardQueued' : 'referral.outwardSent';
  const changed = await change(turn, tx, referral, { ...referral.body, outward: next }, { what, fields: ['outward'] });
  const text = turn.say(`outward.sending.${way}`, { company: outward.company });
  return referralCard(turn, changed, tx, parts.everyone, { tone: 'good', text });
}

/** Which hand-over a mail was written for: it can come back, and go to somebody else, while the form is open. */
function handOverOf({ outward }: Referral): { readonly company: string; readonly at: string } {
  return { company: outward?.company ?? '', at: outward?.at ?? '' };
}

function isSame({ body: { context } }: Doc<Draft>, referral: Referral): boolean {
  const { company, at } = handOverOf(referral);
  return context.company === company && context.at === at;
}

async function stale(turn: DraftTurn, tx: Tx, referral: Doc<Referral>, { everyone }: OutwardParts): Promise<Card> {
  await closeDraft(tx, turn.draft);
  return referralCard(turn, referral, tx, everyone, { tone: 'warning', text: turn.say('common.stale') });
}

async function queued(
  turn: DraftTurn,
  tx: Tx,
  { id }: Doc<Referral>,
  { mail: _before, ...outward }: Outward,
  { subject, body, replyTo }: Readonly<Record<MailProblem, string>>,
): Promise<Outward> {
  const language = languageOf(turn.draft);
  const letter = {
    ...{ to: [outward.contact], cc: [], subject, text: body, languages: [language] },
    replyTo: { name: turn.personName, address: replyTo },
    html: mailPage(language, paragraphsHtml(body)),
  };
  const mail = await queueMail(tx, turn, { letter, about: { kind: referrals.name, id } });
  return { ...outward, state: 'sending', mail: { id: mail } };
}

function checkMail({ subject, body, replyTo }: Readonly<Record<MailProblem, string>>): readonly MailProblem[] {
  return [
    ...(subject.trim() === '' || subject.length > SUBJECT_LIMIT ? ['subject' as const] : []),
    ...(body.trim() === '' || body.length > BODY_LIMIT ? ['body' as const] : []),
    ...(isMailAddress(replyTo) ? [] : ['replyTo' as const]),
  ];
}

function card(
  { say, locale }: Viewer,
  draft: Doc<Draft>,
  { body: { outward } }: Doc<Referral>,
  sendsMail: boolean,
  problems: readonly MailProblem[] = [],
): Card {
  const { company = '', contact = '' } = outward ?? {};
  const { subject = '', body = '', replyTo = '' } = draft.body.values;
  // An address can be erased meanwhile; then there is nobody to write to.
  const canSend = sendsMail && isMailAddress(contact);
  const mailto = isMailAddress(contact) ? mailtoLink({ to: [contact], cc: [], subject, body }) : undefined;
  const field = (id: MailProblem, value: string, rest: Partial<FormField> = {}): FormField => ({
    ...{ id, label: say(`outward.mailField.${id}`), kind: 'text', value },
    ...(problems.includes(id) && { error: say(`outward.mailProblem.${id}`) }),
    ...rest,
  });
  const data = ofDraft(draft);
  const other = otherThan(languageOf(draft));
  const positive = { style: 'positive' as const };
  return formCard({
    locale,
    title: say('outward.mailTitle', { company }),
    intro: say(
      canSend ? 'outward.mailIntro.server' : mailto?.withBody ? 'outward.mailIntro.open' : 'outward.mailIntro.paste',
    ),
    problems: problems.length,
    facts: [{ label: say('outward.mailField.to'), value: contact }],
    fields: [
      field('subject', subject, { maxLength: SUBJECT_LIMIT }),
      field('body', body, { kind: 'multiline', maxLength: BODY_LIMIT }),
      ...(canSend ? [field('replyTo', replyTo, { maxLength: 254, hint: say('outward.replyToHint') })] : []),
    ],
    buttons: [
      ...(canSend
        ? [{ title: say('outward.button.send'), verb: 'referral.outward.mail.send', data, ...positive }]
        : []),
      ...(mailto ? [{ title: say('outward.button.open'), url: mailto.url }] : []),
      { title: say('outward.button.sent'), verb: 'referral.outward.mail.sent', data, ...(canSend ? {} : positive) },
      { title: sayIn(other)('outward.button.language'), verb: 'referral.outward.mail.language', data },
      cancelButton(say, draft),
    ],
  });
}

/** Subject and text as we would write them. */
function written(turn: Turn, referral: Referral, locale: Locale): { readonly subject: string; readonly body: string } {
  if (!referral.outward) throw new Error('there is no hand-over to write a mail for');
  const { subject, body } = outwardMail(referral, referral.outward, {
    ...{ locale, partner: turn.partner, sender: turn.personName },
  });
  return { subject: subject.slice(0, SUBJECT_LIMIT).toWellFormed(), body: body.slice(0, BODY_LIMIT).toWellFormed() };
}

function languageOf({ body }: Doc<Draft>): Locale {
  return body.context.language === 'ko' ? 'ko' : 'en';
}

function otherThan(language: Locale): Locale {
  return language === 'ko' ? 'en' : 'ko';
}
