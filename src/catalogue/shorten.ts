/** A text of at most `length` UTF-16 units, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}
