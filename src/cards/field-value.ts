import { tidy } from '../catalogue/tidy.ts';
import type { FormField } from './form-card.ts';

/**
 * What an input begins with: what was typed, as far as a client could have sent it. Hostile ones send anything, which
 * comes back here while the form tells what is wrong: too long, it would not fit the card; a date or choice that is
 * none, some clients refuse to show.
 */
export function fieldValue({ kind, value, choices = [], maxLength = DEFAULT_LENGTH }: FormField): string {
  const isOffered = (wanted: string): boolean => choices.some((choice) => choice.value === wanted);
  if (kind === 'choice') return isOffered(value) ? value : '';
  if (kind === 'choices') return value.split(',').filter(isOffered).join(',');
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
  const lines = kind === 'multiline' ? value.split('\n').map(tidy).join('\n') : tidy(value);
  return lines.slice(0, maxLength).toWellFormed();
}

/** How much an input takes unless the form says otherwise. */
export const DEFAULT_LENGTH = 1000;
