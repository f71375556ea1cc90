import type { Say } from '../catalogue/say.ts';
import type { Entities } from '../language/port.ts';
import type { Partner } from '../partner/partner.ts';
import type { Role } from '../partner/roles.ts';
import type { Instant } from '../shared/instant.ts';
import type { JsonObject } from '../shared/json.ts';
import type { Locale } from '../shared/locale.ts';
import type { Doc, RecordRef } from '../store/port.ts';
import type { Draft } from './drafts.ts';
import type { Place } from './incoming.ts';

/** Who looks at a card, and how they read. */
export interface Viewer {
  readonly tenant: string;
  /** Directory object id; empty for a card that many people see at once. */
  readonly personId: string;
  readonly personName: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly say: Say;
  readonly place: Place;
  readonly partner: Partner;
  readonly now: Instant;
}

/** One thing said or pressed, by somebody known, with the time and the ids to use. */
export interface Turn extends Viewer {
  /** Stands in the log and, as the reference, in messages about errors. */
  readonly id: string;
  readonly conversationId: string;
  /** A new id; the same ones in the same order when the handler runs again. */
  newId(): string;
}

/** A turn that began with words. */
export interface SaidTurn extends Turn {
  readonly text: string;
  readonly entities: Entities;
  /** What somebody else wrote, when this was asked for from a message. */
  readonly message?: string;
  /** Said by a button of a record, of which something is to come. */
  readonly origin?: RecordRef;
}

/** A turn that began with a button. `data` is what the client sent beside the claims that the assistant checked. */
export interface PressedTurn extends Turn {
  readonly data: JsonObject;
}

/** A button on a record's card: the record is the one that the card showed, at the version that it showed. */
export interface RecordTurn<Body> extends PressedTurn {
  readonly record: Doc<Body>;
}

/** A button on a form: the draft is the person's own, open, and as the card showed it. `typed` holds the inputs as text. */
export interface DraftTurn extends PressedTurn {
  readonly draft: Doc<Draft>;
  readonly typed: Readonly<Record<string, string>>;
}
