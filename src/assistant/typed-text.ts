import type { JsonObject } from '../shared/json.ts';

const LONGEST = 5000;

/** What stands in a button's data beside the inputs. */
const CLAIMS = new Set(['draft', 'version', 'record', 'verb']);

/**
 * The inputs of a form as text, by field. Anything but text is dropped: clients send text for every input (a date as
 * yyyy-mm-dd, a choice as its value, several joined by commas). Too long ones are cut, line ends made uniform, Unicode composed.
 */
export function typedText(data: JsonObject): Readonly<Record<string, string>> {
  const typed = Object.entries(data).flatMap(([field, value]) =>
    typeof value === 'string' && !CLAIMS.has(field) ? [[field, clean(value)] as const] : [],
  );
  return Object.fromEntries(typed);
}

function clean(text: string): string {
  return text.slice(0, LONGEST).toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
