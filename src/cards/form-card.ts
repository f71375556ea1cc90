import type { Note } from '../assistant/feature.ts';
import type { Card } from '../assistant/reply.ts';
import { sayIn } from '../catalogue/say.ts';
import { shorten } from '../catalogue/shorten.ts';
import { tidy } from '../catalogue/tidy.ts';
import type { JsonObject } from '../shared/json.ts';
import type { Locale } from '../shared/locale.ts';
import { type Button, buttonsJson } from './button.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { DEFAULT_LENGTH, fieldValue } from './field-value.ts';
import { firstThatFits } from './first-that-fits.ts';
import { fitChoices } from './fit-choices.ts';
import { formShortenings } from './fit-form.ts';
import { noteData } from './note.ts';
import type { Fact } from './record-card.ts';
import { render } from './render.ts';

/** A message can name all that was wrong in what was typed, which stands in the field above it anyway. */
const LONGEST_MESSAGE = 300;

export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'multiline' | 'choice' | 'choices' | 'date';
  readonly value: string;
  readonly required?: boolean;
  /** Shown below the field: why it was not accepted, or what to mind. */
  readonly error?: string;
  readonly warning?: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}

export interface FormContent {
  readonly locale: Locale;
  readonly title: string;
  readonly intro?: string;
  readonly note?: Note;
  /** How many things are not right yet: the card says so on top, in place of the note. */
  readonly problems?: number;
  readonly facts?: readonly Fact[];
  /** A text to read before deciding, as it will be; one block each. */
  readonly paragraphs?: readonly string[];
  readonly fields: readonly FormField[];
  readonly buttons: readonly Button[];
}

/**
 * Something to fill in. What was typed comes back with it, as far as a card can hold it; errors stand at their fields. All
 * texts are plain.
 */
export function formCard(content: FormContent): Card {
  return firstThatFits(formShortenings(content), whole);
}

function whole(content: FormContent): Card {
  const { title, intro = '', facts = [], paragraphs = [], fields, buttons } = content;
  const say = sayIn(content.locale);
  const note = noteOf(content);
  const data = {
    ...noteData(note),
    title: escapeMarkdown(title),
    hasIntro: intro !== '',
    intro: escapeMarkdown(intro),
    hasFacts: facts.some((fact) => fact.value !== ''),
    facts: facts
      .filter((fact) => fact.value !== '')
      .map((fact) => ({ title: escapeMarkdown(fact.label), value: escapeMarkdown(fact.value) })),
    hasParagraphs: paragraphs.length > 0,
    paragraphs: paragraphs.map((text) => ({ text: escapeMarkdown(text) })),
    fields: fitChoices(fields).map(({ field, left }) => {
      const isTyped = field.kind === 'text' || field.kind === 'multiline';
      const missing = say(isTyped ? 'common.form.missing' : 'common.form.choose', { field: field.label });
      const cut = left > 0 ? say('common.form.cut', { count: left }) : '';
      return fieldData(field, missing, [field.hint, cut].filter(Boolean).join(' '));
    }),
    buttons: buttonsJson(buttons),
  };
  return {
    ...render('form', data, { summary: inWords(content, note), locale: content.locale }),
    personal: true,
  };
}

function noteOf({ note, problems = 0, locale }: FormContent): Note | undefined {
  if (problems === 0) return note;
  return { tone: 'attention', text: sayIn(locale)('common.form.problems', { count: problems }) };
}

function fieldData(field: FormField, missing: string, hint: string): JsonObject {
  const message = field.error ?? field.warning ?? '';
  return {
    id: field.id,
    label: tidy(field.label),
    kind: field.kind,
    value: fieldValue(field),
    required: field.required ?? false,
    missing,
    placeholder: tidy(field.placeholder ?? ''),
    maxLength: field.maxLength ?? DEFAULT_LENGTH,
    choices: (field.choices ?? []).map(({ title, value }) => ({ title: tidy(title), value })),
    hasMessage: message !== '',
    message: `${field.error ? '✕' : '⚠'} ${escapeMarkdown(shorten(message, LONGEST_MESSAGE))}`,
    // Not `warning`: its yellow cannot be read on white in some clients; the mark tells it apart.
    messageColor: field.error ? 'attention' : 'default',
    hasHint: hint !== '',
    hint: escapeMarkdown(hint),
  };
}

function inWords(content: FormContent, note: Note | undefined): string {
  const errors = content.fields.flatMap((field) => (field.error ? [`${field.label}: ${field.error}`] : []));
  const facts = (content.facts ?? []).filter((fact) => fact.value !== '').map((fact) => `${fact.label}: ${fact.value}`);
  const { title, intro, paragraphs = [] } = content;
  return [title, note?.text, intro, ...errors, ...facts, ...paragraphs].filter(Boolean).join('\n');
}
