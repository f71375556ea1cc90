import type { Card } from '../../src/assistant/reply.ts';
import type { MailTransport } from '../../src/mail/transport.ts';
import type { Locale } from '../../src/shared/locale.ts';
import type { Office } from '../support/office.ts';

/** What a tour may use: an office, the language it is to be spoken to in, and a way to keep a card under a name. */
interface TourParts {
  readonly office: Office;
  readonly locale: Locale;
  /** Words in the tour's language. */
  readonly words: (en: string, ko: string) => string;
  readonly keep: (name: string, card: Card) => Card;
  /** Another office in the same language, with this mail server. */
  readonly withMail: (mail: MailTransport) => Promise<Office>;
}

/** Walks through a feature as a person would, and keeps every card it can show: full, empty, at its worst. */
export type Tour = (parts: TourParts) => Promise<void>;
