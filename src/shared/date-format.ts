const made = new Map<string, Intl.DateTimeFormat>();

/** A formatter, made once for each language, zone and shape: making one takes forty times as long as using it. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([tag, options]);
  const format = made.get(key) ?? new Intl.DateTimeFormat(tag, options);
  made.set(key, format);
  return format;
}
