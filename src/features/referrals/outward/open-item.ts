import type { OpenItem } from '../../../assistant/feature.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Doc } from '../../../store/port.ts';
import { LONGEST_NAME } from '../find/list.ts';
import { type Referral, referrals } from '../referral.ts';
import { stateOf } from '../rules/states.ts';

/** A company's answer that the viewer waits for; past its day it is the viewer's turn to ask. */
export function outwardItem(viewer: Viewer, { id, body }: Doc<Referral>): OpenItem | undefined {
  const { say, locale, now, personId, timeZone } = viewer;
  const { outward, owner } = body;
  const isOpen = ['new', 'active'].includes(stateOf(body, now));
  if (!isOpen || outward?.state !== 'waiting' || ![outward.from, owner].includes(personId)) return undefined;
  const isLate = outward.by < dayOf(now, timeZone);
  const params = { company: shorten(outward.company, LONGEST_NAME), day: formatDay(outward.by, locale) };
  return {
    title: shorten(body.companyName, LONGEST_NAME),
    detail: say(isLate ? 'outward.item.ask' : 'outward.item.waits', params),
    waits: isLate ? 'onMe' : 'onOthers',
    due: outward.by,
    urgent: isLate,
    record: { kind: referrals.name, id },
  };
}
