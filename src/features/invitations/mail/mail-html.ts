import { sayIn } from '../../../catalogue/say.ts';
import { escapeHtml, mailPage } from '../../../mail/html.ts';
import { localesOf, type MailLanguage } from '../invitation.ts';
import { DIVIDER } from './template.ts';

const BUTTON =
  'display:inline-block;padding:10px 20px;border-radius:4px;background:#4f52b2;color:#ffffff;text-decoration:none;font-weight:600';

/**
 * The text of a mail as HTML: the same words, with the link as a button where it stands alone and readable beneath it.
 * Inline styles only, one column: mail programs know little more. Everything is escaped.
 */
export function mailHtml(text: string, link: string, language: MailLanguage): string {
  const locales = localesOf(language);
  const parts = text.split(`\n${DIVIDER}\n`);
  const halves = parts.map((part, index) => {
    const locale = locales[parts.length === locales.length ? index : 0] ?? 'en';
    const paragraphs = part.split(/\n{2,}/).map((paragraph) => paragraph.trim());
    const label = sayIn(locale)('mail.invitation.button');
    const html = paragraphs.filter(Boolean).map((paragraph) => paragraphHtml(paragraph, link, label));
    return `<div lang="${locale}">\n${html.join('\n')}\n</div>`;
  });
  return mailPage(
    locales[0] ?? 'en',
    halves.join('\n<hr style="border:0;border-top:1px solid #d1d1d1;margin:32px 0">\n'),
  );
}

function paragraphHtml(paragraph: string, link: string, label: string): string {
  const href = escapeHtml(link);
  if (paragraph === link) {
    const button = `<p style="margin:24px 0 8px"><a href="${href}" style="${BUTTON}">${escapeHtml(label)}</a></p>`;
    return `${button}\n<p style="margin:0 0 24px;font-size:12px;word-break:break-all"><a href="${href}" style="color:#4f52b2">${href}</a></p>`;
  }
  const text = escapeHtml(paragraph).replaceAll(href, `<a href="${href}" style="color:#4f52b2">${href}</a>`);
  return `<p style="margin:0 0 16px">${text.replaceAll('\n', '<br>')}</p>`;
}
