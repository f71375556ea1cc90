import type { OpenItem } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formatDay } from '../../catalogue/format.ts';
import { shorten } from '../../catalogue/shorten.ts';
import { can } from '../../partner/capabilities.ts';
import { dayOf, plusDays } from '../../shared/day.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { LONGEST_NAME, visible } from './find/list.ts';
import { outwardItem } from './outward/open-item.ts';
import { type Referral, referrals } from './referral.ts';
import { daysLeft, isHot } from './rules/clock.ts';
import { expiryOf, stateOf } from './rules/states.ts';
import { nameOf } from './words.ts';

/** What waits on the viewer: to be taken, to be answered, to be closed; and what they handed over and nobody took yet. */
export async function openReferrals(viewer: Viewer, reader: Reader): Promise<readonly OpenItem[]> {
  if (!can(viewer.partner, 'referrals')) return [];
  const seen = await visible(viewer, reader);
  const items = await Promise.all(
    seen.map(async (doc) => [await itemOf(viewer, doc, reader), outwardItem(viewer, doc)]),
  );
  return items.flat().filter((item) => item !== undefined);
}

async function itemOf(viewer: Viewer, doc: Doc<Referral>, reader: Reader): Promise<OpenItem | undefined> {
  const { say, locale, now, personId, timeZone } = viewer;
  const { body } = doc;
  const state = stateOf(body, now);
  if (state !== 'new' && state !== 'active') return undefined;
  const today = dayOf(now, timeZone);
  const record = { kind: referrals.name, id: doc.id };
  const { handoff, owner } = body;
  const day = (at: string): string => formatDay(at, locale);
  const item = (detail: string, due: string | undefined, waits: OpenItem['waits'], urgent: boolean): OpenItem => ({
    ...{ title: shorten(body.companyName, LONGEST_NAME), detail, waits, urgent, record },
    ...(due && { due }),
  });
  const end = expiryOf(body);
  const endsOn = state === 'new' && end ? dayOf(end, timeZone) : undefined;
  if (handoff?.state === 'waiting') {
    const due = endsOn && endsOn < handoff.by ? endsOn : handoff.by;
    const urgent = isHot(body, now) || due <= today;
    const [from, to] = [await nameOf(handoff.from, reader), await nameOf(handoff.to, reader)];
    if (handoff.to === personId)
      return item(say('referrals.item.toTake', { name: from, day: day(due) }), due, 'onMe', urgent);
    if (handoff.from !== personId && owner !== personId) return undefined;
    return item(say('referrals.item.handedOff', { name: to, day: day(due) }), due, 'onOthers', urgent);
  }
  if (state === 'active') {
    const closing = body.closingOn;
    if (owner !== personId || !closing || closing > plusDays(today, 7)) return undefined;
    return item(say('referrals.item.toClose', { day: day(closing) }), closing, 'onMe', closing <= today);
  }
  const mine = owner === personId;
  const free = owner === undefined && (viewer.roles.includes('support') || viewer.roles.includes('manager'));
  if (!mine && !free) return undefined;
  const urgent = isHot(body, now) || (daysLeft(body, now) ?? 99) < 2;
  const key = mine ? 'referrals.item.toAnswer' : 'referrals.item.nobody';
  const detail = endsOn ? say(key, { day: day(endsOn) }) : say('referrals.item.look');
  return item(detail, endsOn, 'onMe', urgent);
}
