import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Instant, MINUTE } from '../shared/instant.ts';
import { ifThere } from '../store/files.ts';
import { DATA_FILES } from './data-files.ts';
import type { DoctorTexts } from './doctor-texts.ts';
import type { Finding } from './finding.ts';

/** Where systemd-timesyncd says that it has set the clock (systemd-timesyncd.service(8)). */
const SYNCHRONISED = '/run/systemd/timesync/synchronized';
/** botbuilder allows tokens this much (botframework-connector, `clockTolerance`). */
const TOLERANCE = 5 * MINUTE;

/** Whether the clock can be right, as far as can be told without asking anybody: data from the future says no. */
export async function examineClock(dataDir: string, now: Instant, texts: DoctorTexts): Promise<readonly Finding[]> {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const behind: Finding[] = [];
  for (const name of DATA_FILES) {
    const found = await ifThere(stat(join(dataDir, name)));
    if (found && found.mtimeMs > Date.parse(now) + TOLERANCE)
      behind.push({ level: 'wrong', text: texts.clockBehind(name, found.mtime.toISOString()), cure: texts.clockCure });
  }
  const kept = await ifThere(stat(SYNCHRONISED));
  return [
    {
      level: 'fine',
      text: texts.clockNow(now, zone),
      ...(!kept && behind.length === 0 && { cure: texts.clockUnknown }),
    },
    ...behind,
  ];
}
