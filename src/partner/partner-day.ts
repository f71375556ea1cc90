import { type Day, dayOf } from '../shared/day.ts';
import type { Instant } from '../shared/instant.ts';
import type { Reader } from '../store/port.ts';
import { readPartner } from './partner.ts';

/** The partner's calendar day at a moment. */
export async function partnerDay(now: Instant, reader: Reader): Promise<Day> {
  return dayOf(now, (await readPartner(reader)).timeZone);
}
