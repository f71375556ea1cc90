/** Characters of a person's name on a card. */
export const NAME_LENGTH = 40;

/** A text of at most this many characters, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).toWellFormed()}…` : text;
}
