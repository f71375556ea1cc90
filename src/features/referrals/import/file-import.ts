import type { FileImport } from '../../../assistant/feature.ts';
import { sayIn } from '../../../catalogue/say.ts';
import { readReferrals } from '../rules/read-referrals.ts';
import { findingText } from './finding-text.ts';
import { addImported, knownIds } from './import.ts';

/** `npm run import -- referrals FILE`: all of the file or nothing of it. */
export const referralsFromFile: FileImport = {
  name: 'referrals',
  async run(text, turn, tx) {
    const say = sayIn(turn.locale);
    const { referrals, problems, notes } = readReferrals(text, await knownIds(tx), turn.now);
    const count = await addImported(turn, tx, referrals);
    return {
      ok: problems.length === 0,
      lines: [
        ...[...problems, ...notes].map((finding) => findingText(finding, say)),
        count > 0 ? say('referrals.import.added', { count }) : say('referrals.import.nothing'),
      ],
    };
  },
};
