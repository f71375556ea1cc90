/** A time of day as people write it (7:00, 22, 22:30, 7시 30분) as `07:00`; empty for nothing, undefined for what is none. */
export function parseTime(text: string): string | undefined {
  if (text.trim() === '') return '';
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.시]\s?(\d{2})?분?)?$/.exec(text.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute || 0) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute || '00'}`;
}
