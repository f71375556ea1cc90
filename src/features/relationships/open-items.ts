import type { OpenItem } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formatDay } from '../../catalogue/format.ts';
import type { TextKey } from '../../catalogue/texts.ts';
import { dayOf } from '../../shared/day.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { type Around, namesOf, partIn } from './around.ts';
import { type Ending, endings } from './ending.ts';
import { decideBy } from './rules/deadlines.ts';
import { type EndingState, isFinal, type Part } from './rules/states.ts';
import { readEndingSettings } from './settings/settings-store.ts';

/** What the viewer has to decide, prepare or check, and what they wait for. */
export async function openEndings(viewer: Viewer, reader: Reader, around: Around): Promise<readonly OpenItem[]> {
  const open = (await reader.list(endings)).filter(({ body }) => !isFinal(body.state));
  const items = await Promise.all(open.map((doc) => itemOf(viewer, doc, reader, around)));
  return items.filter((item) => item !== undefined);
}

type Line = readonly [TextKey, OpenItem['waits']];

const FOR_REQUESTER: Readonly<Partial<Record<EndingState, Line>>> = {
  preparing: ['relationships.todo.prepare', 'onMe'],
  waiting: ['relationships.todo.wait', 'onOthers'],
  asked: ['relationships.todo.decided', 'onOthers'],
  changes: ['relationships.todo.change', 'onMe'],
  cooling: ['relationships.todo.cool', 'onOthers'],
  checking: ['relationships.todo.check', 'onMe'],
};

function lineFor(part: Part, ending: Ending, viewer: Viewer, isWaitedFor: boolean): Line | undefined {
  if (part === 'requester') return FOR_REQUESTER[ending.state];
  const approved = ending.approvals.some(({ by }) => by === viewer.personId);
  if (part !== 'decider') return undefined;
  if (ending.state === 'asked') return isWaitedFor ? ['relationships.todo.decide', 'onMe'] : undefined;
  return ending.state === 'cooling' && approved ? ['relationships.todo.cool', 'onOthers'] : undefined;
}

async function itemOf(
  viewer: Viewer,
  { id, body }: Doc<Ending>,
  reader: Reader,
  around: Around,
): Promise<OpenItem | undefined> {
  const { say, locale, partner } = viewer;
  const { part, isWaitedFor } = await partIn(body, viewer, reader, around);
  const line = lineFor(part, body, viewer, isWaitedFor);
  if (!line) return undefined;
  const [key, waits] = line;
  const { days } = await readEndingSettings(reader);
  const until = body.state === 'cooling' ? body.coolUntil && dayOf(body.coolUntil, viewer.timeZone) : undefined;
  const due =
    decideBy(body, days, partner.timeZone) ?? until ?? (body.state === 'waiting' ? body.waitUntil : undefined);
  const [name = ''] = await namesOf([body.requester], reader);
  const parts = [
    part === 'requester' ? '' : say('relationships.todo.by', { name }),
    due ? say('relationships.todo.until', { day: formatDay(due, locale) }) : '',
  ];
  return {
    title: say(key, { name: body.companyName }),
    detail: parts.filter(Boolean).join(' · '),
    waits,
    urgent: waits === 'onMe' && due !== undefined && due <= dayOf(viewer.now, partner.timeZone),
    ...(due && { due }),
    record: { kind: endings.name, id },
  };
}
