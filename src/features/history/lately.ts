import type { Viewer } from '../../assistant/turn.ts';
import { formatMoment } from '../../catalogue/format.ts';
import type { Reader, RecordRef } from '../../store/port.ts';
import { type Sources, wording } from './lines.ts';
import { maySee, recordsOf, seesAll } from './rules.ts';
import { keyOf } from './view.ts';

/** The last lines about some records, for the cards of other features: newest first, only what the viewer may see. */
export async function latelyOf(
  viewer: Viewer,
  records: readonly RecordRef[],
  most: number,
  reader: Reader,
  { view, everyone }: Sources,
): Promise<readonly string[]> {
  const { say, locale, timeZone, personId, roles } = viewer;
  const found = await Promise.all(
    [...new Map(records.map((ref) => [keyOf(ref), ref])).values()].map((ref) => view.of(viewer.tenant, ref)),
  );
  const lines = found.flat();
  const own = seesAll(roles) ? new Set<string>() : recordsOf(personId, lines);
  const wordsOf = wording(viewer, reader, everyone);
  const last = lines
    .filter((line) => maySee(line, personId, roles, own))
    .sort((one, other) => other.seq - one.seq)
    .slice(0, most);
  return Promise.all(
    last.map(async (line) => {
      const { deed, who } = await wordsOf(line);
      return `${deed} (${say('history.line', { who, at: formatMoment(line.at, locale, timeZone) })})`;
    }),
  );
}
