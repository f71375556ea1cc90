/** Windows hands programs at most 2,083 characters of a link; beyond that the text has to be copied. */
const LONGEST = 2000;

/** A `mailto:` link (RFC 6068). The text is left out when the link would be too long to be opened. */
export function mailLink({ to, subject, text }: { to: string; subject: string; text: string }): string {
  const head = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject.toWellFormed())}`;
  const whole = `${head}&body=${encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n'))}`;
  return whole.length <= LONGEST ? whole : head;
}
