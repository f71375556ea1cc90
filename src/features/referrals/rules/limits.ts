import type { MicrosoftReferral } from './microsoft-json.ts';

/** Characters of a name, a contact's field, a status word; the form for adding takes no more either. */
export const SHORT = 200;
/** Characters of a mail address (RFC 5321 leaves 254 between its brackets). */
const MAIL = 254;
/** Characters of what somebody wrote: notes, needs, the reason of a status. */
export const LONG = 2000;
/** Entries of a list. */
const ENTRIES = 20;

const LENGTHS: Readonly<Record<string, number>> = {
  email: MAIL,
  notes: LONG,
  additionalRequirements: LONG,
  statusReason: LONG,
};
/** Half an amount is another amount: these are read as numbers and not kept as text. */
const UNCUT: readonly string[] = ['dealValue'];

/**
 * Cuts what is longer than a referral of ours may be: one oversized record would make every card that names it too big
 * for Teams. Our own bounds; Microsoft publishes none. @returns the referral, and the paths of what was cut
 */
export function cutToLimits(from: MicrosoftReferral): { referral: MicrosoftReferral; cut: readonly string[] } {
  const cut: string[] = [];
  return { referral: shortened(from, [], cut) as MicrosoftReferral, cut };
}

function shortened(value: unknown, path: readonly string[], cut: string[]): unknown {
  const key = path.at(-1) ?? '';
  if (typeof value === 'string') {
    const most = LENGTHS[key] ?? SHORT;
    if (value.length <= most || UNCUT.includes(key)) return value;
    cut.push(path.join('.'));
    return cutText(value, most);
  }
  if (Array.isArray(value)) {
    if (value.length > ENTRIES) cut.push(path.join('.'));
    return value.slice(0, ENTRIES).map((each, index) => shortened(each, [...path, String(index)], cut));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortened(each, [...path, name], cut)]));
}

/** The beginning of a text, never ending in half a character. */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
