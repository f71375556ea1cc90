import type { JsonObject } from '../../src/shared/json.ts';
import type { Locale } from '../../src/shared/locale.ts';

/** One card to look at. */
export interface ShotCard {
  /** Part of the file's name: lower case, digits, dots and dashes; the same in both languages. */
  readonly name: string;
  readonly locale: Locale;
  /** Adaptive Card JSON as it goes to Teams. */
  readonly content: JsonObject;
}
