/** Characters of a person's name on a card. */
export const NAME_LENGTH = 40;
