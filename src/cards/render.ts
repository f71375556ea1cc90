import { readdirSync, readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import type { Card } from '../assistant/reply.ts';
import { forReader } from '../catalogue/for-reader.ts';
import { shorten } from '../catalogue/shorten.ts';
import { tidy } from '../catalogue/tidy.ts';
import type { Json, JsonObject } from '../shared/json.ts';
import type { Locale } from '../shared/locale.ts';
import { CARD_LIMIT, cardSize, guardSize } from './guard-size.ts';

export type Layout = 'form' | 'list' | 'message' | 'note' | 'record';

const FOLDER = new URL('../../cards/', import.meta.url);

/** Parsed once: building a Template takes milliseconds, expanding a fraction of one; syntax errors show at start. */
const layouts = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      file.slice(0, -'.json'.length),
      new Template(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))),
    ]),
);

/**
 * Fills a layout of `cards/` with data. The data holds every field the layout asks for: a missing one would leave a raw
 * `${…}` in the card, null inside a text would throw (adaptive-expressions 4.23).
 * @param summary the same in plain words, for notifications and screen readers
 */
export function render(
  layout: Layout,
  data: JsonObject,
  text: { summary: string; locale: Locale },
): Omit<Card, 'about'> {
  const template = layouts.get(layout);
  if (!template) throw new Error(`no layout cards/${layout}.json`);
  const summary = forReader(inLines(text.summary), text.locale).slice(0, SUMMARY_LIMIT).toWellFormed();
  const expand = (fallback: string): JsonObject => {
    const expanded: unknown = template.expand({ $root: { ...data, lang: text.locale, fallback } });
    return read(expanded as JsonObject, text.locale);
  };
  const whole = expand(summary);
  // A full card says only its title to clients that cannot show it; the message's own summary says the rest.
  const content = cardSize(whole) > CARD_LIMIT ? expand(shorten(summary, SHORT_SUMMARY)) : whole;
  guardSize(content, layout);
  return { content, summary, locale: text.locale };
}

/** Our own number: long enough for a card in words, short enough not to count against the size of the message. */
const SUMMARY_LIMIT = 1500;
const SHORT_SUMMARY = 100;

/** All that is read on a card; what is sent back with it (values of fields, data of buttons) stays as it is. */
function read<Part extends Json>(part: Part, locale: Locale): Part;
function read(part: Json, locale: Locale): Json {
  if (typeof part === 'string') return forReader(part, locale);
  if (Array.isArray(part)) return part.map((each) => read(each, locale));
  if (typeof part !== 'object' || part === null) return part;
  const object = part as JsonObject;
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, SENT_BACK.includes(name) ? value : read(value, locale)]),
  );
}

const SENT_BACK = ['data', 'value'];

/** The lines are ours; what people typed within them must not hide or reorder anything. */
function inLines(text: string): string {
  return text.split('\n').map(tidy).join('\n');
}
