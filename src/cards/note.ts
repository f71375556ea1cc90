import type { Note } from '../assistant/feature.ts';
import type { JsonObject } from '../shared/json.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** A mark beside the colour, since colour alone must not carry the meaning (WCAG 2.2, 1.4.1). */
const MARKS = { good: '✓', warning: '⚠', attention: '✕', accent: 'ⓘ' } as const;

/** The data that each layout's note takes. */
export function noteData(note: Note | undefined): JsonObject {
  if (!note) return { hasNote: false, noteStyle: 'default', noteText: '' };
  return { hasNote: true, noteStyle: note.tone, noteText: `${MARKS[note.tone]} ${escapeMarkdown(note.text)}` };
}
