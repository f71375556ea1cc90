import type { Note } from '../assistant/feature.ts';
import type { Card } from '../assistant/reply.ts';
import type { Locale } from '../shared/locale.ts';
import { type Button, buttonsJson } from './button.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { noteData } from './note.ts';
import { render } from './render.ts';

export interface MessageContent {
  readonly locale: Locale;
  readonly title: string;
  readonly note?: Note;
  readonly paragraphs?: readonly string[];
  readonly buttons?: readonly Button[];
}

/** A few sentences and what can be done next. All texts are plain. */
export function messageCard(content: MessageContent): Card {
  const { title, note, paragraphs = [], buttons = [] } = content;
  const data = {
    ...noteData(note),
    title: escapeMarkdown(title),
    paragraphs: paragraphs.map((text) => ({ text: escapeMarkdown(text) })),
    hasButtons: buttons.length > 0,
    buttons: buttonsJson(buttons),
  };
  const summary = [title, ...(note ? [note.text] : []), ...paragraphs].join('\n');
  return render('message', data, { summary, locale: content.locale });
}
