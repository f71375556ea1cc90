import { sayIn } from '../../../catalogue/say.ts';
import type { PartnerCloud } from '../../../partner/partner.ts';
import { type Partnership, sideOf } from '../../../partner/partnerships.ts';
import type { Locale } from '../../../shared/locale.ts';
import { localesOf, type MailLanguage } from '../invitation.ts';

/** What the wording of an invitation takes. */
export interface TemplateParams {
  /** The partner's legal name. */
  readonly partner: string;
  /** The company that asks together with the partner: its indirect provider, or its indirect reseller. */
  readonly other?: Partnership | undefined;
  /** Who asks. */
  readonly sender: string;
  readonly company: string;
  readonly replyTo: string;
  /** The relationship link, or its mark. */
  readonly link: string;
  /** Where the customers are: each cloud has its own admin portal, and in that for the US Government admin rights are included. */
  readonly cloud: PartnerCloud | undefined;
}

/** Between the two halves of a mail in both languages. */
export const DIVIDER = '─────';

/** The proposed subject and text of an invitation: Korean first where it is in both languages. */
export function template(language: MailLanguage, params: TemplateParams): { subject: string; body: string } {
  const locales = localesOf(language);
  const subjects = locales.map((locale) => sayIn(locale)('mail.invitation.subject', { partner: params.partner }));
  const [first = '', second] = subjects;
  return {
    subject: second === undefined ? first : `${first} / ${second.replace(`[${params.partner}] `, '')}`,
    body: locales.map((locale) => bodyIn(locale, params)).join(`\n\n${DIVIDER}\n\n`),
  };
}

function bodyIn(locale: Locale, { cloud = 'public', link, other, ...params }: TemplateParams): string {
  const say = sayIn(locale);
  const portal = say(`mail.invitation.portal.${cloud}`);
  const how = say('mail.invitation.how', { portal });
  return [
    say('mail.invitation.greeting', params),
    other
      ? say(`mail.invitation.whoWith.${sideOf(other)}`, { ...params, other: other.name })
      : say('mail.invitation.who', params),
    cloud === 'public' ? `${how} ${say('mail.invitation.agreement')}` : how,
    link,
    say(cloud === 'usGovernment' ? 'mail.invitation.rightsGovernment' : 'mail.invitation.rights'),
    say('mail.invitation.unchanged', { portal }),
    say('mail.invitation.questions', params),
    `${say('mail.invitation.thanks')}\n${params.sender}\n${params.partner}`,
  ].join('\n\n');
}
