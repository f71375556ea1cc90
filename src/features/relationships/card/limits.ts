// A card has 25 KB: what can grow without end is cut, and can be read in full where it is kept.

/** Characters of a person's name on a card. */
export const NAME_LENGTH = 40;
/** Characters of one line of a section. */
export const LINE_LENGTH = 120;
