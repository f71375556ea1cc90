import type { Viewer } from '../../../assistant/turn.ts';
import { formatDay, formatMoment } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Reader } from '../../../store/port.ts';
import { namesOf } from '../around.ts';
import { NAME_LENGTH } from '../card/limits.ts';
import { type Checklist, ITEMS, type Tick } from '../rules/checklist.ts';

/**
 * A line for each item of the checklist with how it stands. Who ticked most of them, and when, is said once below;
 * an item that somebody else ticked, or at another time, says so itself.
 */
export async function checklistLines(viewer: Viewer, checklist: Checklist, reader: Reader): Promise<readonly string[]> {
  const { say } = viewer;
  const ticks = ITEMS.map((item) => checklist[item]);
  const most = commonest(ticks);
  const lines = await Promise.all(
    ITEMS.map(async (item) => {
      const tick = checklist[item];
      const text = most && isTickedAs(tick, most) ? shortText(viewer, tick) : await tickText(viewer, tick, reader);
      const label = `${MARKS[tick.state]} ${say(`relationships.item.${item}`)}`;
      return text === '' ? label : `${label}: ${text}`;
    }),
  );
  if (!most) return lines;
  const all = ticks.every((tick) => isTickedAs(tick, most));
  const key = all ? 'relationships.checklist.ticked' : 'relationships.checklist.othersTicked';
  return [...lines, say(key, await markOf(viewer, most, reader))];
}

const MARKS = { open: '○', done: '✓', none: '–' } as const;

/** The person and the moment that stand at most ticks, if at more than one. */
function commonest(ticks: readonly Tick[]): Tick | undefined {
  const howOften = (mark: Tick) => ticks.filter((tick) => isTickedAs(tick, mark)).length;
  const [most] = ticks.filter(({ by, at }) => by && at).toSorted((one, other) => howOften(other) - howOften(one));
  return most && howOften(most) > 1 ? most : undefined;
}

function isTickedAs(tick: Tick, { by, at }: Tick): boolean {
  return tick.by === by && tick.at === at;
}

/** How an item stands; nothing where the mark before it says all. */
function shortText({ say, locale }: Viewer, { state, from }: Tick): string {
  if (from) return say('relationships.checklist.openFromDay', { day: formatDay(from, locale) });
  return state === 'done' ? '' : say(`relationships.itemState.${state}`);
}

/** How an item stands, and who left it so, and when. */
export async function tickText(viewer: Viewer, tick: Tick, reader: Reader): Promise<string> {
  const { say, locale } = viewer;
  const state = say(`relationships.itemState.${tick.state}`);
  if (!tick.by || !tick.at) return state;
  const mark = await markOf(viewer, tick, reader);
  if (tick.from) return say('relationships.checklist.openFrom', { day: formatDay(tick.from, locale), ...mark });
  return say('relationships.checklist.tick', { state, ...mark });
}

async function markOf({ locale, timeZone }: Viewer, { by, at }: Tick, reader: Reader) {
  const [name = ''] = await namesOf(by ? [by] : [], reader);
  return { name: shorten(name, NAME_LENGTH), at: at ? formatMoment(at, locale, timeZone) : '' };
}
