import { Parser } from 'htmlparser2';
import { type Loose, textOf } from './loose.ts';
import { tidyText } from './wire-quirks.ts';

/** Teams takes about 28 KB in a message; in HTML it is longer. */
const LONGEST = 100_000;
/** They end a line. */
const BLOCKS = new Set(['p', 'div', 'br', 'li', 'tr', 'blockquote', 'pre', 'h1', 'h2', 'h3']);
/** Not what the sender wrote: styles, cards and files that hang on the message. */
const SKIPPED = new Set(['attachment', 'style', 'script']);
/** The message that this one answers, quoted above it. */
const REPLY = 'http://schema.skype.com/Reply';

/** The words of a message that somebody else wrote, from the body that comes with an action on it (Learn "Create action commands", `messagePayload`). */
export function messageText(body: Loose): string {
  const content = (textOf(body.content) ?? '').slice(0, LONGEST);
  return tidyText(body.contentType === 'html' ? withoutMarkup(content) : content).replaceAll(/\n{3,}/g, '\n\n');
}

function withoutMarkup(html: string): string {
  let text = '';
  let skipping: string | undefined;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { itemtype, alt }) {
      if (skipping === undefined && (SKIPPED.has(name) || itemtype === REPLY)) skipping = name;
      if (name === skipping) depth += 1;
      if (skipping !== undefined) return;
      if (BLOCKS.has(name)) text += '\n';
      if (name === 'emoji') text += alt ?? '';
      if (name === 'td') text += ' ';
    },
    ontext(words) {
      if (skipping === undefined) text += words.replaceAll(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (name === skipping) depth -= 1;
      if (depth === 0) skipping = undefined;
      if (skipping === undefined && BLOCKS.has(name) && name !== 'br') text += '\n';
    },
  });
  parser.end(html);
  return text;
}
