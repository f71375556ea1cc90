import { sayIn } from '../catalogue/say.ts';
import { shorten } from '../catalogue/shorten.ts';
import type { FormContent, FormField } from './form-card.ts';

/** Characters of a message, of a fact, of the text to read, and of what stands in an input, in further and further shortening. */
const STEPS = [
  { message: 150, fact: 1000, text: 6000, value: 4000 },
  { message: 150, fact: 400, text: 2000, value: 2000 },
  { message: 150, fact: 150, text: 1000, value: 800 },
  { message: 60, fact: 60, text: 500, value: 300 },
] as const;

type Step = (typeof STEPS)[number];

/**
 * A form, and the same with what is long in it cut more and more. A letter of English takes two bytes of a card, one of
 * Korean three, but a quotation mark four and a backslash up to eight: what an input takes can be more than a card holds.
 * What stands in an input is cut last, and the form says so there.
 */
export function* formShortenings(content: FormContent): Generator<FormContent> {
  yield content;
  for (const step of STEPS) yield shortened(content, step);
}

/**
 * What was sent of a form, with the whole again of each text of which only the beginning was shown and sent back unchanged:
 * what nobody saw, nobody deleted.
 * @param known what stands in the form, by field
 */
export function withWhole(sent: Values, known: Values): Values {
  const isShown = (text: string, whole: string): boolean =>
    STEPS.some(({ value }) => whole.length > value && bare(whole.slice(0, value)) === bare(text));
  return Object.fromEntries(
    Object.entries(sent).map(([field, text]) => {
      const whole = known[field] ?? '';
      return [field, isShown(text, whole) ? whole : text];
    }),
  );
}

type Values = Readonly<Record<string, string>>;

/** Without what clients and inputs change of themselves. */
function bare(text: string): string {
  return text.toWellFormed().replace(/[\s\p{C}]+/gu, '');
}

function shortened(content: FormContent, step: Step): FormContent {
  const { note, facts = [], paragraphs = [], fields } = content;
  return {
    ...content,
    ...(note && { note: { ...note, text: shorten(note.text, step.fact) } }),
    facts: facts.map((fact) => ({ ...fact, value: shorten(fact.value, step.fact) })),
    paragraphs: beginning(content, paragraphs, step.text),
    fields: fields.map((field) => shortField(content, field, step)),
  };
}

function shortField({ locale }: FormContent, field: FormField, step: Step): FormField {
  const { value, hint = '', error, warning } = field;
  const isText = field.kind === 'text' || field.kind === 'multiline';
  const isCut = isText && value.length > step.value;
  return {
    ...field,
    ...(error && { error: shorten(error, step.message) }),
    ...(warning && { warning: shorten(warning, step.message) }),
    ...(isCut && {
      value: value.slice(0, step.value),
      hint: [sayIn(locale)('common.form.valueCut'), hint].filter(Boolean).join(' '),
    }),
  };
}

/** The paragraphs as far as there is room, and how much more there is. Each takes room of its own. */
function beginning({ locale }: FormContent, paragraphs: readonly string[], room: number): readonly string[] {
  const FRAME = 40;
  let used = 0;
  const shown: string[] = [];
  for (const text of paragraphs) {
    const left = room - used - FRAME;
    if (left > 0) shown.push(shorten(text, left));
    used += text.length + FRAME;
  }
  return used > room ? [...shown, sayIn(locale)('common.form.textCut')] : shown;
}
