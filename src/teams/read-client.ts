import { isObject, type Loose, listOf, objectOf, textOf } from './loose.ts';

const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,4}$/i;

/**
 * What the person's client tells of itself. `clientInfo` first: `activity.locale` may be absent on invokes or differ
 * (Learn "Get the locale of the client"; shapes in vercel/chat packages/adapter-teams/sample-messages.md).
 */
export function readClient(activity: Loose): { clientLocale?: string; timeZone?: string } {
  const info = objectOf(listOf(activity.entities).find((entity) => isObject(entity) && entity.type === 'clientInfo'));
  const clientLocale = [info.locale, activity.locale].map(textOf).find((tag) => tag && LANGUAGE_TAG.test(tag));
  const timeZone = [info.timezone, activity.localTimezone].map(textOf).find((zone) => zone && isTimeZone(zone));
  return { ...(clientLocale && { clientLocale }), ...(timeZone && { timeZone }) };
}

function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
