import { parseTime } from '../../calendar/time-of-day.ts';
import { isWorkingDay, type WorkingTime } from '../../calendar/working-time.ts';
import type { Person } from '../../partner/people.ts';
import { type Day, dayOf } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import { LOCALES } from '../../shared/locale.ts';

export const FIELDS = [
  'language',
  'speaks',
  'quietFrom',
  'quietTo',
  'digest',
  'digestAt',
  'together',
  'awayFrom',
  'awayUntil',
  'deputy',
] as const;
export type PreferenceField = (typeof FIELDS)[number];
export interface PreferenceProblem {
  readonly field: PreferenceField;
  readonly code: 'time' | 'both' | 'day' | 'past' | 'deputy';
}

/** As a choice: nothing in particular. */
export const NONE = 'none';
/** From this time of the person's own day on, what is open is sent to those who want it and chose no time. Our own number. */
const DIGEST_TIME = '08:30';

type Typed = Readonly<Record<string, string>>;

/** The preferences as the form holds them. */
export function typedPreferences({
  language,
  speaks = [],
  quiet,
  digest,
  digestAt = '',
  together,
  away,
}: Person): Typed {
  return {
    language: language ?? NONE,
    speaks: speaks.join(','),
    quietFrom: quiet?.from ?? '',
    quietTo: quiet?.to ?? '',
    digest: digest ? 'daily' : NONE,
    digestAt,
    together: together ? 'yes' : NONE,
    awayFrom: away?.from ?? '',
    awayUntil: away?.until ?? '',
    deputy: away?.deputy ?? NONE,
  };
}

/** What is wrong with what somebody typed. @param colleagues ids of everybody who could stand in */
export function checkPreferences(
  typed: Typed,
  today: Day,
  colleagues: readonly string[],
): readonly PreferenceProblem[] {
  const at = (field: PreferenceField): string => typed[field] ?? '';
  const problems: PreferenceProblem[] = [];
  const times = (['quietFrom', 'quietTo'] as const).map((field) => ({ field, time: parseTime(at(field)) }));
  for (const { field, time } of times) if (time === undefined) problems.push({ field, code: 'time' });
  if (parseTime(at('digestAt')) === undefined) problems.push({ field: 'digestAt', code: 'time' });
  const missing = times.find(({ time }) => time === '');
  if (missing && times.some(({ time }) => time)) problems.push({ field: missing.field, code: 'both' });
  const [from, until] = [at('awayFrom'), at('awayUntil')];
  if ((from === '') !== (until === '')) problems.push({ field: from ? 'awayUntil' : 'awayFrom', code: 'both' });
  else if (until < from) problems.push({ field: 'awayUntil', code: 'day' });
  else if (until !== '' && until < today) problems.push({ field: 'awayUntil', code: 'past' });
  const deputy = at('deputy');
  if (deputy !== NONE && deputy !== '' && (from === '' || !colleagues.includes(deputy)))
    problems.push({ field: from === '' ? 'awayFrom' : 'deputy', code: from === '' ? 'both' : 'deputy' });
  return problems;
}

/** The person with the preferences that were typed and found right. */
export function withPreferences(person: Person, typed: Typed): Person {
  const { language: _l, speaks: _s, quiet: _q, digest: _d, digestAt: _da, together: _t, away: _a, ...rest } = person;
  const language = LOCALES.find((locale) => locale === typed.language);
  const speaks = LOCALES.filter((locale) => (typed.speaks ?? '').split(',').includes(locale));
  const [from, to] = [parseTime(typed.quietFrom ?? ''), parseTime(typed.quietTo ?? '')];
  const digestAt = parseTime(typed.digestAt ?? '');
  const { awayFrom = '', awayUntil = '', deputy = NONE } = typed;
  return {
    ...rest,
    ...(language && { language }),
    ...(speaks.length > 0 && { speaks }),
    ...(from && to && { quiet: { from, to } }),
    ...(typed.digest === 'daily' && { digest: true, ...(digestAt && { digestAt }) }),
    ...(typed.together === 'yes' && { together: true }),
    ...(awayFrom && { away: { from: awayFrom, until: awayUntil, ...(deputy !== NONE && deputy && { deputy }) } }),
  };
}

/** The day for which the digest is due now, if it is; on days on which people work, not while the person is away. */
export function digestDay(
  person: Person,
  now: Instant,
  company: Pick<WorkingTime, 'timeZone' | 'weekdays' | 'isHoliday'>,
): Day | undefined {
  if (!person.digest || person.roles.length === 0) return undefined;
  const timeZone = person.timeZone ?? company.timeZone;
  const today = dayOf(now, timeZone);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(now));
  const isAway = person.away && person.away.from <= today && today <= person.away.until;
  return time >= (person.digestAt ?? DIGEST_TIME) && isWorkingDay(today, company) && !isAway ? today : undefined;
}
