import { shorten } from '../catalogue/shorten.ts';
import type { Fact, RecordContent } from './record-card.ts';

/** Characters of a value or line, and lines of a section, in further and further shortening. */
const STEPS = [
  [400, 30],
  [150, 10],
  [60, 4],
] as const;

/**
 * A record's content, and the same with what is long in it cut more and more: marks that Markdown knows take up to four
 * times the room of letters, and a record that fits no card could never be opened again.
 */
export function* shortenings(content: RecordContent): Generator<RecordContent> {
  yield content;
  for (const [length, most] of STEPS) yield shortened(content, length, most);
}

function shortened(content: RecordContent, length: number, most: number): RecordContent {
  const facts = (all: readonly Fact[]): readonly Fact[] =>
    all.map((fact) => ({ ...fact, value: shorten(fact.value, length) }));
  return {
    ...content,
    title: shorten(content.title, length),
    facts: facts(content.facts),
    sections: (content.sections ?? []).map((section) => ({
      ...section,
      ...(section.facts && { facts: facts(section.facts) }),
      ...(section.lines && { lines: cut(section.lines, length, most) }),
    })),
  };
}

function cut(lines: readonly string[], length: number, most: number): readonly string[] {
  const first = lines.slice(0, most).map((line) => shorten(line, length));
  return lines.length > most ? [...first, '…'] : first;
}
