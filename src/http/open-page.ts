import { createHash } from 'node:crypto';
import { sayIn } from '../catalogue/say.ts';
import { LOCALES } from '../shared/locale.ts';

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; padding: 2rem 1.25rem; background: #f5f5f5; color: #242424 }
main { max-width: 34rem; margin: 0 auto }
section { background: #fff; padding: 1.25rem 1.5rem; margin-bottom: 1rem; border-radius: 6px }
h1 { font-size: 1.25rem; margin: 0 0 .5rem }
p { margin: 0 0 .75rem; overflow-wrap: anywhere }
a { display: inline-block; padding: .5rem 1rem; border-radius: 4px; background: #4f52b2; color: #fff; text-decoration: none; font-weight: 600 }
a:focus-visible { outline: 3px solid #242424; outline-offset: 2px }
`;

/** What the browser may do with the page: nothing but to show it in this style. */
export const OPEN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'`;

/**
 * The page behind the link to a record, for whoever opens it in a browser. It knows nothing of the record, so it looks
 * the same for each, there or not; in both languages, since nobody knows the reader's.
 * @param chat opens the chat with the assistant with the link filled in; without it the reader sends the link by hand
 */
export function openPage({ link, chat }: { readonly link: string; readonly chat?: string | undefined }): string {
  const sections = LOCALES.map((locale) => {
    const say = sayIn(locale);
    const way = chat
      ? `<p>${escaped(say('common.open.how'))}</p><a href="${escaped(chat)}">${escaped(say('common.open.button'))}</a>`
      : `<p>${escaped(say('common.open.byHand'))}</p><p>${escaped(link)}</p>`;
    return `<section lang="${locale}"><h1>${escaped(say('common.open.title'))}</h1><p>${escaped(say('common.open.text'))}</p>${way}</section>`;
  });
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(sayIn('en')('common.open.title'))}</title><style>${STYLE}</style></head>
<body><main>${sections.join('')}</main></body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
