import type { EndingSettings } from '../settings/settings-store.ts';

export type SettingsProblem = 'coolingHours' | 'tag' | 'days';

const LONGEST_COOLING = 720;
const MOST_DAYS = 30;
const TAG_LENGTH = 40;

/** The rules as typed, or what is wrong with them. */
export function readTyped(
  typed: Readonly<Record<string, string>>,
): { readonly settings: EndingSettings } | { readonly problems: readonly SettingsProblem[] } {
  const coolingHours = wholeNumber(typed.coolingHours ?? '', 0, LONGEST_COOLING);
  const days = wholeNumber(typed.days ?? '', 1, MOST_DAYS);
  const tag = typed.tag ?? '';
  if (coolingHours !== undefined && days !== undefined && tag.length <= TAG_LENGTH) {
    return { settings: { coolingHours, tag, days } };
  }
  return {
    problems: [
      ...(coolingHours === undefined ? (['coolingHours'] as const) : []),
      ...(tag.length > TAG_LENGTH ? (['tag'] as const) : []),
      ...(days === undefined ? (['days'] as const) : []),
    ],
  };
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
