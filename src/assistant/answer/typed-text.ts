import { composed } from '../../shared/composed.ts';
import type { JsonObject } from '../../shared/json.ts';

const LONGEST = 5000;
/** What somebody copied from elsewhere, a table or a list, comes in an input of this name. Teams sends at most 100 KB. */
const PASTE = 'paste';
const LONGEST_PASTE = 100_000;

/** What stands in a button's data beside the inputs. */
const CLAIMS = new Set(['draft', 'version', 'record', 'verb']);

/**
 * What a client sent with a press, as far as a button or an input of ours could have sent it: texts, numbers and
 * switches. An object or an array can only be meant to trip what converts it, and is dropped. Too long texts are cut,
 * line ends made uniform, Unicode composed, control characters and lone surrogates removed.
 */
export function plainData(data: JsonObject): JsonObject {
  const plain = Object.entries(data).filter(([, value]) => typeof value !== 'object');
  const longest = (name: string): number => (name === PASTE ? LONGEST_PASTE : LONGEST);
  return Object.fromEntries(
    plain.map(([name, value]) => [name, typeof value === 'string' ? clean(value, longest(name)) : value]),
  );
}

/** The inputs of a form as text, by field (a date is yyyy-mm-dd, a choice its value, several are joined by commas). */
export function typedText(data: JsonObject): Readonly<Record<string, string>> {
  const typed = Object.entries(plainData(data)).flatMap(([field, value]) =>
    typeof value === 'string' && !CLAIMS.has(field) ? [[field, value] as const] : [],
  );
  return Object.fromEntries(typed);
}

function clean(text: string, longest: number): string {
  return composed(text.slice(0, longest).toWellFormed())
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}
