import { formatCountry, formatDay } from '../../../catalogue/format.ts';
import { sayIn } from '../../../catalogue/say.ts';
import type { Partner } from '../../../partner/partner.ts';
import type { Locale } from '../../../shared/locale.ts';
import type { Referral } from '../referral.ts';
import type { Outward } from '../rules/outward.ts';
import { contactLine, formatLanguage, formatMoney } from '../words.ts';

/** What the mail takes beside the referral. */
export interface MailParts {
  readonly locale: Locale;
  readonly partner: Partner;
  /** Whoever hands it over. */
  readonly sender: string;
}

/** The mail that hands a referral to another company: whoever reads it can start without asking. Plain text. */
export function outwardMail(
  referral: Referral,
  outward: Outward,
  { locale, partner, sender }: MailParts,
): { readonly subject: string; readonly body: string } {
  const say = sayIn(locale);
  const { companyName: name, country, contacts, value, currency } = referral;
  const { company, by, language, kind } = outward;
  const line = (label: string, text: string): string[] => (text ? [`${label}: ${text}`] : []);
  const block = (label: string, text: string): string[] => (text.trim() ? [`${label}:\n${text.trim()}`] : []);
  const facts = [
    ...line(say('outward.mail.customer'), name),
    ...line(say('referrals.card.country'), country ? formatCountry(country, locale) : ''),
    ...contacts.slice(0, 3).flatMap((contact) => line(say('referrals.card.contact'), contactLine(contact))),
    ...line(say('outward.field.language'), formatLanguage(language, locale)),
    ...line(say('referrals.card.value'), value !== undefined && currency ? formatMoney(value, currency, locale) : ''),
  ];
  const body = [
    say('outward.mail.hello', { company }),
    say('outward.mail.why', { sender, partner: partner.legalName, name }),
    facts.join('\n'),
    ...block(say('outward.field.needs'), outward.needs),
    ...block(say('outward.field.done'), outward.done),
    ...block(say('outward.field.next'), outward.next),
    ...(kind === 'provider' ? [say('outward.mail.provider', { id: partner.partnerId ?? '—' })] : []),
    say('outward.mail.answer', { day: formatDay(by, locale) }),
    `${say('outward.mail.thanks')}\n${sender}\n${partner.legalName}`,
  ].join('\n\n');
  return { subject: say('outward.mail.subject', { partner: partner.legalName, name }), body };
}
