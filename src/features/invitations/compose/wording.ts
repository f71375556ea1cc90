import type { Viewer } from '../../../assistant/turn.ts';
import type { Reader } from '../../../store/port.ts';
import { linkOf } from '../link/link-of.ts';
import { otherOf } from '../link/together.ts';
import { template } from '../mail/template.ts';
import { readAddress } from '../rules/addresses.ts';
import type { Wording } from '../rules/check-wording.ts';
import { LINK_MARK, withLink } from '../rules/link.ts';
import { languageOf, togetherWith, type Values } from './compose-values.ts';

/** Subject and text as they stand, what was edited in this language, else the template; with the link that holds now. */
export async function wordingOf(
  values: Values,
  viewer: Viewer,
  reader: Reader,
): Promise<{ readonly wording: Wording; readonly link: string | undefined }> {
  const link = await linkOf(viewer.partner, togetherWith(values), reader);
  const language = languageOf(values);
  const proposed = template(language, {
    partner: viewer.partner.legalName,
    other: await otherOf(togetherWith(values), reader),
    sender: viewer.personName,
    company: (values.company ?? '').trim(),
    replyTo: readAddress(values.replyTo ?? '') ?? '',
    link: link ?? LINK_MARK,
    cloud: viewer.partner.cloud,
  });
  const subject = values[`subject:${language}`] || proposed.subject;
  const body = withLink(values[`body:${language}`] || proposed.body, link);
  return { wording: { subject, body }, link };
}

/** The values with an edited wording; what is word for word the template's stays the template's, and follows the recipients. */
export function withWording(values: Values, typed: Wording, proposed: Wording): Values {
  const language = languageOf(values);
  return {
    ...withoutWording(values),
    ...(typed.subject !== proposed.subject && { [`subject:${language}`]: typed.subject }),
    ...(typed.body !== proposed.body && { [`body:${language}`]: typed.body }),
  };
}

/** The values as if nobody had edited the wording in their language. */
export function withoutWording(values: Values): Values {
  const language = languageOf(values);
  const own = [`subject:${language}`, `body:${language}`];
  return Object.fromEntries(Object.entries(values).filter(([name]) => !own.includes(name)));
}
