import type { Viewer } from '../../../assistant/turn.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Reader } from '../../../store/port.ts';
import { tickText } from '../checklist/checklist-lines.ts';
import type { Ending } from '../ending.ts';
import { lastDifferences } from '../rules/differences.ts';
import { LINE_LENGTH } from './limits.ts';

/** What the requester changed since it was sent back, as lines; none for a request that was sent once. */
export async function differenceLines(
  viewer: Viewer,
  ending: Ending,
  reader: Reader,
  longest = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const differences = lastDifferences(ending.sendings);
  const after = ending.sendings.at(-1);
  if (!differences || !after || viewer.place !== 'personal') return [];
  const { say, locale } = viewer;
  const shown = (sending: typeof after, field: 'reason' | 'details' | 'wishedFor'): string => {
    if (field === 'reason') return say(`relationships.reason.${sending.reason}`);
    if (field === 'wishedFor' && sending.wishedFor) return formatDay(sending.wishedFor, locale);
    return shorten(sending[field] ?? '', Math.min(LINE_LENGTH, longest)) || say('relationships.card.empty');
  };
  const line = (label: string, before: string, now: string): string =>
    say('relationships.card.changedField', { field: label, before, after: now });
  const items = await Promise.all(
    differences.items.map(async (item) =>
      line(
        say(`relationships.item.${item}`),
        say(`relationships.itemState.${differences.before.checklist[item].state}`),
        await tickText(viewer, after.checklist[item], reader),
      ),
    ),
  );
  return [
    ...differences.fields.map((field) =>
      line(say(`relationships.card.${field}`), shown(differences.before, field), shown(after, field)),
    ),
    ...items,
  ];
}
