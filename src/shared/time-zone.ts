/** The IANA time zone as Intl knows it; undefined for what is none. Clients can send anything, and Intl throws on it later. */
export function validZone(timeZone: string | undefined): string | undefined {
  if (!timeZone) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
