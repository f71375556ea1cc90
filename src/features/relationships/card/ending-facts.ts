import type { Viewer } from '../../../assistant/turn.ts';
import type { Fact } from '../../../cards/record-card.ts';
import { formatDay, formatMoment } from '../../../catalogue/format.ts';
import type { Say } from '../../../catalogue/say.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Around, customersOf, namesOf } from '../around.ts';
import { tickText } from '../checklist/checklist-lines.ts';
import { type Ending, endings, type Remark } from '../ending.ts';
import { decideBy } from '../rules/deadlines.ts';
import { lastDifferences } from '../rules/differences.ts';
import { isFinal } from '../rules/states.ts';
import { readEndingSettings } from '../settings/settings-store.ts';
import { NAME_LENGTH } from './name-length.ts';

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

/** What of all features still hangs on the customer, as lines. */
export async function hangingOn(
  viewer: Viewer,
  customerId: string,
  reader: Reader,
  around: Around,
): Promise<readonly string[]> {
  const customer = await customersOf(around).find(customerId, reader);
  if (!customer) return [];
  const found = await Promise.all(
    around.everyone.features.map((feature) => feature.hangsOn?.(viewer, customer, reader) ?? []),
  );
  const lines = found.flat();
  if (lines.length === 0) return [viewer.say('relationships.hangs.nothing')];
  const rest = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES).map((line) => shorten(line, LINE_LENGTH)),
    ...(rest > 0 ? [viewer.say('relationships.hangs.more', { count: rest })] : []),
  ];
}

/** A card has 25 KB: what can grow without end is cut, and can be read in full where it is kept. */
const MOST_LINES = 5;
const LINE_LENGTH = 120;
const MOST_NAMES = 6;

/** The request itself: who asks for what and why, where it stands. What was written freely only in a personal chat. */
export async function requestFacts(
  viewer: Viewer,
  { id, body: ending }: Doc<Ending>,
  reader: Reader,
  around: Around,
  longest = Number.POSITIVE_INFINITY,
): Promise<readonly Fact[]> {
  const { say, locale, timeZone } = viewer;
  const isPrivate = viewer.place === 'personal' && viewer.roles.length > 0;
  const at = (moment: string): string => formatMoment(moment, locale, timeZone);
  const day = (given: string | undefined): string => (given ? formatDay(given, locale) : '');
  const requester = shorten((await namesOf([ending.requester], reader))[0] ?? '', NAME_LENGTH);
  const customer = await customersOf(around).find(ending.customer, reader);
  const remark = ending.remark;
  const remarkBy = shorten((remark ? await namesOf([remark.by], reader) : [])[0] ?? '', NAME_LENGTH);
  const { days } = await readEndingSettings(reader);
  return [
    {
      label: say('relationships.card.now'),
      value: say(`relationships.world.${ending.state}`, {
        day: day(ending.state === 'waiting' ? ending.waitUntil : ending.endedOn),
        until: ending.coolUntil ? at(ending.coolUntil) : '',
      }),
    },
    { label: say('relationships.card.requester'), value: requester },
    { label: say('relationships.card.reason'), value: say(`relationships.reason.${ending.reason}`) },
    { label: say('relationships.card.details'), value: isPrivate ? ending.details : '' },
    { label: say('relationships.card.wishedFor'), value: day(ending.wishedFor) },
    { label: say('relationships.card.since'), value: day(customer?.activeSince) },
    { label: say('relationships.card.earlier'), value: await earlier(viewer, id, ending.customer, reader) },
    {
      label: say('relationships.card.remark'),
      value:
        remark && isPrivate
          ? say('relationships.card.remarkBy', {
              text: remarkText(remark, say, longest),
              name: remarkBy,
              at: at(remark.at),
            })
          : '',
    },
    {
      label: say('relationships.card.dueBy'),
      value: day(decideBy(ending, days, viewer.partner.timeZone)),
    },
  ];
}

function remarkText({ reason, text }: Remark, say: Say, longest: number): string {
  const chosen = reason && reason !== 'other' ? say(`relationships.decide.reject.reason.${reason}`) : '';
  return [chosen, shorten(text, longest)].filter(Boolean).join(': ');
}

async function earlier(viewer: Viewer, id: string, customer: string, reader: Reader): Promise<string> {
  const { say, locale, timeZone } = viewer;
  const before = (await reader.list(endings)).filter(
    (other) => other.id !== id && other.body.customer === customer && isFinal(other.body.state),
  );
  return before
    .slice(-2)
    .map(({ body }) => {
      const at = formatMoment(body.closedAt ?? body.openedAt, locale, timeZone);
      return say('relationships.card.earlierOne', { state: say(`relationships.state.${body.state}`), at });
    })
    .join(' · ');
}

/** Who was asked, who has approved; and plainly when nobody can decide. */
export async function decisionFacts(
  viewer: Viewer,
  ending: Ending,
  { deciding, possible }: { readonly deciding: readonly string[]; readonly possible: number },
  reader: Reader,
): Promise<{ readonly facts: readonly Fact[]; readonly lines: readonly string[] }> {
  const { say, locale, timeZone } = viewer;
  const approvals = await Promise.all(
    ending.approvals.map(async (approval) => {
      const [name = ''] = await namesOf([approval.by], reader);
      const [manager = ''] = await namesOf(approval.for ? [approval.for] : [], reader);
      return say(manager ? 'relationships.card.approvedFor' : 'relationships.card.approvedAt', {
        name: shorten(name, NAME_LENGTH),
        manager: shorten(manager, NAME_LENGTH),
        at: formatMoment(approval.at, locale, timeZone),
      });
    }),
  );
  const open = ending.state === 'asked';
  const lines = [
    ...(open && ending.needed > 1 ? [say('relationships.card.twoNeeded')] : []),
    ...(open && deciding.length === 0 ? [say('relationships.card.nobody')] : []),
    ...(open && deciding.length > 0 && possible < ending.needed
      ? [say('relationships.card.tooFew', { count: ending.needed })]
      : []),
  ];
  return {
    facts: [
      {
        label: say('relationships.card.asked'),
        value: await nameList(viewer, without(ending.handedOver, [...ending.asked, ...(open ? deciding : [])]), reader),
      },
      { label: say('relationships.card.handedOver'), value: await nameList(viewer, ending.handedOver ?? [], reader) },
      { label: say('relationships.card.approvals'), value: approvals.join(' · ') },
    ],
    lines,
  };
}

function without(left: readonly string[] = [], asked: readonly string[]): readonly string[] {
  return [...new Set(asked)].filter((id) => !left.includes(id));
}

async function nameList(viewer: Viewer, ids: readonly string[], reader: Reader): Promise<string> {
  const names = (await namesOf(ids, reader)).map((name) => shorten(name, NAME_LENGTH));
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? viewer.say('relationships.card.more', { names: shown, count: rest }) : shown;
}

/** What happened with the customer before and beside this request: for whoever has to decide. */
export async function customersHistory(
  viewer: Viewer,
  { id, body: { customer } }: Doc<Ending>,
  reader: Reader,
  around: Around,
  most: number,
): Promise<readonly string[]> {
  if (viewer.place !== 'personal') return [];
  const others = (await reader.list(endings)).filter((other) => other.id !== id && other.body.customer === customer);
  const records = [
    { kind: 'customer', id: customer },
    ...others.map((other) => ({ kind: endings.name, id: other.id })),
  ];
  const found = await Promise.all(
    around.everyone.features.map((feature) => feature.lately?.(viewer, records, most, reader) ?? []),
  );
  return found.flat().map((line) => shorten(line, LINE_LENGTH + NAME_LENGTH));
}

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
