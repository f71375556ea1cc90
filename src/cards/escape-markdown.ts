import { tidy } from '../catalogue/tidy.ts';

const MARKUP = /[\\*_[\]<>`~#|]/g;
/** `&lt;` would become `<`; `{{DATE(…)}}` would become a date in the reader's way (Adaptive Cards, "Text features"). */
const REPLACED = /&(?=#?\w+;)|(?<=\{)\{(?=(?:DATE|TIME)\()/g;
/** A bullet or number that begins a list, also with nothing behind it; hyphens alone draw a line. */
const BLOCK_START = /^([-+]|\d+[.)])(?=[\s-]|$)/u;

/**
 * Makes text safe inside a TextBlock or a fact, which Teams renders as a subset of Markdown (Learn: "Text features in
 * Adaptive Cards"): no link, no emphasis, no mention, no line of its own.
 */
export function escapeMarkdown(text: string): string {
  return tidy(text)
    .replace(MARKUP, '\\$&')
    .replace(REPLACED, '\\$&')
    .replace(BLOCK_START, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
