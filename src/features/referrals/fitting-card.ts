import type { Card } from '../../assistant/reply.ts';
import { type Fact, type RecordContent, recordCard } from '../../cards/record-card.ts';
import { clipped } from './words.ts';

/** How much of each text is shown, in characters: as much as fits. With the last, a card full of markup fits too. */
const LENGTHS = [900, 300, 100, 50, 20];

/** A record's card that Teams takes, however much stands in the record: then of every text only the beginning. */
export function fittingCard(content: RecordContent): Card {
  let fault: unknown;
  for (const length of LENGTHS) {
    try {
      return recordCard(within(content, length));
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

function within(content: RecordContent, length: number): RecordContent {
  const short = (facts: readonly Fact[]) =>
    facts.map(({ label, value }) => ({ label: clipped(label, length), value: clipped(value, length) }));
  const { note, subtitle, sections = [] } = content;
  return {
    ...content,
    title: clipped(content.title, length),
    ...(subtitle !== undefined && { subtitle: clipped(subtitle, length) }),
    ...(note && { note: { ...note, text: clipped(note.text, length) } }),
    facts: short(content.facts),
    sections: sections.map((section) => ({
      ...section,
      ...(section.facts && { facts: short(section.facts) }),
      ...(section.lines && { lines: section.lines.map((line) => clipped(line, length)) }),
    })),
  };
}
