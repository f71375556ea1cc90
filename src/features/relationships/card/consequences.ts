import type { Fact } from '../../../cards/record-card.ts';
import type { Say } from '../../../catalogue/say.ts';

/** What ends with the relationship, what does not, and the way back (Partner Center, remove-a-relationship). */
export function consequences(say: Say): readonly Fact[] {
  return [
    { label: say('relationships.ends.lost'), value: say('relationships.ends.lostText') },
    { label: say('relationships.ends.owed'), value: say('relationships.ends.owedText') },
    { label: say('relationships.ends.back'), value: say('relationships.ends.backText') },
  ];
}

/** The same as lines of a section. */
export function consequenceLines(say: Say): readonly string[] {
  return [say('relationships.ends.lead'), ...consequences(say).map(({ label, value }) => `${label}: ${value}`)];
}
