import type { Contributions } from '../../assistant/feature.ts';
import type { AnyTotal } from '../../assistant/total.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { TextKey } from '../../catalogue/texts.ts';
import { can } from '../../partner/capabilities.ts';
import type { Reader, RecordRef } from '../../store/port.ts';

/** How many there are now, and how many of them in each state. */
export interface Totalled {
  readonly label: string;
  readonly count: number;
  readonly states: readonly { readonly label: string; readonly count: number }[];
}

/** What there is at this moment, kind by kind. @param counts whether a record is one of those that the viewer's report is about */
export async function totalsOf(
  viewer: Viewer,
  reader: Reader,
  counts: (record: RecordRef) => boolean,
  { features }: Contributions,
): Promise<readonly Totalled[]> {
  const declared = features
    .flatMap(({ totals = [] }) => totals)
    .filter(({ capability }) => !capability || can(viewer.partner, capability));
  return Promise.all(declared.map((total) => totalled(viewer, reader, counts, total)));
}

async function totalled(
  { say, now }: Viewer,
  reader: Reader,
  counts: (record: RecordRef) => boolean,
  { kind, title, stateOf }: AnyTotal,
): Promise<Totalled> {
  const found = new Map<TextKey, number>();
  for (const { id, body } of await reader.list(kind)) {
    const state = counts({ kind: kind.name, id }) ? stateOf(body, now) : undefined;
    if (state) found.set(state, (found.get(state) ?? 0) + 1);
  }
  const states = [...found].map(([state, count]) => ({ label: say(state), count }));
  const count = states.reduce((sum, state) => sum + state.count, 0);
  return { label: say(title), count, states: states.sort((one, other) => other.count - one.count) };
}
