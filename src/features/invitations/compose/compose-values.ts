import type { Draft } from '../../../assistant/drafts.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { Reader } from '../../../store/port.ts';
import { type Invitation, invitations, MAIL_LANGUAGES, type MailLanguage } from '../invitation.ts';
import { ALONE, type CheckedRecipients, checkRecipients, type TypedRecipients } from '../rules/check-recipients.ts';
import { withMark } from '../rules/link.ts';

/** The form's name. */
export const COMPOSE = 'invitation.send';

const STEPS = ['recipients', 'text', 'preview'] as const;
export type Step = (typeof STEPS)[number];

/** What the form is about, beside what was typed. */
export interface ComposeContext {
  readonly step: Step;
  /** The customer from whose card it was opened. */
  readonly customer?: string;
  /** The invitation that is changed, or sent once more. */
  readonly invitation?: string;
  readonly version?: number;
  readonly again?: boolean;
}

export function contextOf({ context }: Draft): ComposeContext {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const { customer, invitation, version, again } = context;
  return {
    step: STEPS.find((step) => step === context.step) ?? 'recipients',
    ...(text(customer) && { customer: text(customer) }),
    ...(text(invitation) && { invitation: text(invitation) }),
    ...(typeof version === 'number' && { version }),
    ...(again === true && { again }),
  };
}

export function contextJson(context: ComposeContext): JsonObject {
  return Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));
}

export type Values = Readonly<Record<string, string>>;

export function languageOf(values: Values): MailLanguage {
  return MAIL_LANGUAGES.find((language) => language === values.language) ?? 'ko';
}

/** The first page's fields out of whatever stands in the draft. */
export function typedRecipients(values: Values): TypedRecipients {
  const { company = '', to = '', cc = '', country = '', replyTo = '', together = '' } = values;
  return { company, to, cc, country, replyTo, together };
}

export function recipientsOf(values: Values, viewer: Viewer): CheckedRecipients | undefined {
  return checkRecipients(typedRecipients(values), viewer.partner).recipients;
}

/** The company that the form's invitation goes out together with. */
export function togetherWith({ together }: Values): string | undefined {
  return together === ALONE ? undefined : together;
}

/** The form's values of an invitation that is changed or sent once more: with the link that holds now, whatever it was. */
export function valuesOf(invitation: Invitation): Values {
  const { companyName, to, cc, language, country, replyTo, note, subject, body, partnershipId: together } = invitation;
  return {
    ...{ company: companyName, to: to.join(', '), cc: cc.join(', '), language, country, replyTo, note },
    ...(together && { together }),
    ...{ [`subject:${language}`]: subject, [`body:${language}`]: withMark(body) },
  };
}

/** Where answers to this person's last invitation went: the mail address that they use. */
export async function ownAddress(personId: string, reader: Reader): Promise<string> {
  const own = (await reader.list(invitations)).findLast(({ body }) => body.invitedBy === personId);
  return own?.body.replyTo ?? '';
}
