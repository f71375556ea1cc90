import { DateTime } from 'luxon';
import { type Day, isDay } from '../../shared/day.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { HistoryRecord } from '../../store/port.ts';

/** What the history is narrowed to; empty: not narrowed. */
export interface HistoryFilter {
  /** The name of a customer, or of whatever else has a history. */
  readonly about: string;
  /** Directory object id of whoever did it; `system` for what the assistant did by itself. */
  readonly person: string;
  /** The first and the last day, in the reader's time zone, both included. */
  readonly from: Day;
  readonly to: Day;
}

/** As a choice: everybody. An empty value would not be sent. */
export const ANYBODY = 'anybody';

/** Longer than any name: what is beyond was not on a button of ours. */
const LONGEST_NAME = 200;

/** The filter that a button or a form carries. Whatever is no day is none; two days the wrong way round are turned. */
export function filterOf(data: JsonObject): HistoryFilter {
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST_NAME) : '');
  const person = text(data.person);
  const [from, to] = [asDay(text(data.from)), asDay(text(data.to))];
  const turned = from !== '' && to !== '' && from > to;
  return {
    about: text(data.about),
    person: person === ANYBODY ? '' : person,
    from: turned ? to : from,
    to: turned ? from : to,
  };
}

/** What a button has to carry to ask for the same again. */
export function filterData(filter: HistoryFilter): JsonObject {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}

/** Whether somebody did it, and in these days; what it is about, is another question. */
export function within(filter: HistoryFilter, timeZone: string): (record: HistoryRecord) => boolean {
  const from = filter.from && instantOf(filter.from, timeZone);
  const until = filter.to && instantOf(filter.to, timeZone, 1);
  return ({ who, at }) =>
    (filter.person === '' || who === filter.person) && (from === '' || at >= from) && (until === '' || at < until);
}

/** When a day begins, or the day some days later. */
function instantOf(day: Day, timeZone: string, later = 0): string {
  const begins = DateTime.fromISO(day, { zone: timeZone }).plus({ days: later }).startOf('day');
  return new Date(begins.toMillis()).toISOString();
}

function asDay(text: string): Day {
  return isDay(text) ? text : '';
}
