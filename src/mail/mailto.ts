/**
 * The longest address that Windows hands to a mail program: 2,083 characters is the limit of its shell
 * (INTERNET_MAX_URL_LENGTH); a little less, since clients add to it.
 */
const LONGEST = 2000;

/**
 * The address that opens the person's own mail program with the mail filled in (RFC 6068). Korean takes nine characters a
 * syllable, so a long text often does not fit: then it is left out and has to be pasted.
 * @returns undefined when not even the recipients and the subject fit
 */
export function mailtoLink(mail: {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly body: string;
}): { readonly url: string; readonly withBody: boolean } | undefined {
  const address = (to: string): string => encodeURIComponent(to).replaceAll('%40', '@');
  const start = `mailto:${mail.to.map(address).join(',')}`;
  const field = (name: string, value: string): string[] =>
    value === '' ? [] : [`${name}=${encodeURIComponent(value)}`];
  const head = [...field('cc', mail.cc.join(',')), ...field('subject', mail.subject)];
  const link = (fields: readonly string[]): string => `${start}?${fields.join('&')}`;
  const whole = link([...head, ...field('body', mail.body.replaceAll('\n', '\r\n'))]);
  if (whole.length <= LONGEST) return { url: whole, withBody: true };
  const short = link(head);
  return short.length <= LONGEST ? { url: short, withBody: false } : undefined;
}
