import type { Say } from '../../../catalogue/say.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { ImportFinding } from '../rules/read-referrals.ts';

/** What was found in an imported text, as a sentence with its line. */
export function findingText(finding: ImportFinding, say: Say): string {
  const { line, code } = finding;
  switch (code) {
    case 'field':
    case 'tooLong':
      return say(`referrals.import.${code}`, { line, field: shorten(finding.field, 200) });
    case 'unknownValue':
      return say('referrals.import.unknownValue', { line, field: finding.field, value: finding.value.slice(0, 60) });
    default:
      return say(`referrals.import.${code}`, { line, id: finding.id ?? '' });
  }
}
