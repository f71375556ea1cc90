import type { Card } from '../../assistant/reply.ts';
import { type Fact, type RecordContent, recordCard } from '../../cards/record-card.ts';
import { shorten } from '../../catalogue/shorten.ts';

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
    facts.map(({ label, value }) => ({ label: shorten(label, length), value: shorten(value, length) }));
  const { note, subtitle, sections = [] } = content;
  return {
    ...content,
    title: shorten(content.title, length),
    ...(subtitle !== undefined && { subtitle: shorten(subtitle, length) }),
    ...(note && { note: { ...note, text: shorten(note.text, length) } }),
    facts: short(content.facts),
    sections: sections.map((section) => ({
      ...section,
      ...(section.facts && { facts: short(section.facts) }),
      ...(section.lines && { lines: section.lines.map((line) => shorten(line, length)) }),
    })),
  };
}
