import type { FileImport } from '../../../assistant/file-kind.ts';
import { sayIn } from '../../../catalogue/say.ts';
import { readReferrals } from '../rules/read-referrals.ts';
import { findingText } from './finding-text.ts';
import { addImported, knownReferrals } from './import.ts';

/** `npm run import -- referrals FILE`: all of the file or nothing of it. */
export const referralsFromFile: FileImport = {
  name: 'referrals',
  async run(text, turn, tx) {
    const say = sayIn(turn.locale);
    const read = readReferrals(text, await knownReferrals(tx), turn.now);
    await addImported(turn, tx, read);
    const { problems, notes } = read;
    const [added, updated] = [read.referrals.length, read.updates.length];
    return {
      ok: problems.length === 0,
      lines: [
        ...[...problems, ...notes].map((finding) => findingText(finding, say)),
        ...(added > 0 ? [say('referrals.import.added', { count: added })] : []),
        ...(updated > 0 ? [say('referrals.import.updates', { count: updated })] : []),
        ...(added + updated === 0 ? [say('referrals.import.nothing')] : []),
      ],
    };
  },
};
