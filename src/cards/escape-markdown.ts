import { tidy } from '../catalogue/tidy.ts';

const MARKUP = /[\\*_[\]<>`~#|]/g;
const LIST_START = /^([-+]|\d+[.)])(\s)/u;

/**
 * Makes text safe inside a TextBlock or a fact, which Teams renders as a subset of Markdown (Learn: "Text features in
 * Adaptive Cards"): no link, no emphasis, no mention, no line of its own.
 */
export function escapeMarkdown(text: string): string {
  return tidy(text)
    .replace(MARKUP, '\\$&')
    .replace(LIST_START, (_all, mark: string, space: string) => `${mark.slice(0, -1)}\\${mark.slice(-1)}${space}`);
}
