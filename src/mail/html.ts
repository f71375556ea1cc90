const FONT = "font-family:'Segoe UI','Malgun Gothic','Apple SD Gothic Neo',Arial,sans-serif";

/** Korean breaks between words as English does; an address that is too long breaks anywhere. */
const BREAKS = 'word-break:keep-all;overflow-wrap:anywhere';

/** A mail as HTML around its content, which is HTML already. Inline styles only, one column: mail programs know little more. */
export function mailPage(language: string, content: string): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    `<body style="margin:0;padding:24px;background:#ffffff;color:#242424;font-size:15px;line-height:1.6;${BREAKS};${FONT}">`,
    '<div style="max-width:600px;margin:0 auto">',
    content,
    '</div>',
    '</body>',
    '</html>',
  ].join('\n');
}

/** A plain text as the paragraphs of a mail; everything is escaped. */
export function paragraphsHtml(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p style="margin:0 0 16px">${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
