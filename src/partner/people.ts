import type { Address } from '../assistant/incoming.ts';
import type { Instant } from '../shared/instant.ts';
import type { Locale } from '../shared/locale.ts';
import { kind } from '../store/port.ts';
import type { Role } from './roles.ts';

/** Somebody of the partner's directory who has spoken to the assistant or was given a role. The id is the directory object id. */
export interface Person {
  readonly name: string;
  readonly roles: readonly Role[];
  /** The language that the person chose; without it the language follows what is said. */
  readonly language?: Locale;
  readonly lastLanguage?: Locale;
  readonly clientLocale?: string;
  readonly timeZone?: string;
  /** The personal chat, once the person has opened it; what is sent unasked goes there. */
  readonly address?: Address;
  readonly greetedAt?: Instant;
  /** When the person asked for access while having no role. */
  readonly askedForAccessAt?: Instant;
}

export const people = kind<Person>('person');
