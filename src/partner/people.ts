import type { Address } from '../assistant/incoming.ts';
import type { Day } from '../shared/day.ts';
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
  /** Languages that the person speaks with customers. */
  readonly speaks?: readonly Locale[];
  /** Hours of the person's own day, `22:00`, in which nothing is sent unasked. */
  readonly quiet?: { readonly from: string; readonly to: string };
  /** Away from one calendar day to another; a colleague is told what the person would be told. */
  readonly away?: { readonly from: Day; readonly until: Day; readonly deputy?: string };
  /** Wants what is open once a working day. */
  readonly digest?: boolean;
  /** From which time of the person's own day on, `08:00`; without it in the morning. */
  readonly digestAt?: string;
  /** Wants what is sent unasked together, unless it cannot wait. */
  readonly together?: boolean;
  /** The data were erased: nothing but the id is known, until the person speaks to the assistant again. */
  readonly erased?: boolean;
  readonly greetedAt?: Instant;
  /** When the person asked for access while having no role. */
  readonly askedForAccessAt?: Instant;
}

export const people = kind<Person>('person');
