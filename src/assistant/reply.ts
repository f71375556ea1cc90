import type { JsonObject } from '../shared/json.ts';
import type { Locale } from '../shared/locale.ts';
import type { RecordRef } from '../store/port.ts';

/** A card ready to be sent: Adaptive Card JSON and its twin in plain text. */
export interface Card {
  readonly content: JsonObject;
  /** The same in words: notification, chat list, screen reader. Plain text, never Markdown. */
  readonly summary: string;
  readonly locale: Locale;
  /** What the record is called on it, in plain text and in the language of the card. */
  readonly title?: string;
  /** What it is and how it stands, in one line of plain text: under its name in a list of what was found. */
  readonly inShort?: string;
  /** The record that this card is a view of: it is kept current as long as the record lives. */
  readonly about?: RecordRef & { readonly version: number };
  /** Holds what one person typed: never shown to the others of a group. */
  readonly personal?: boolean;
  /** Concerns only the person who pressed (they may not, the form is gone): what others see stays as it is. */
  readonly aside?: boolean;
}

/** What a handler answers: always a card. */
export interface Reply {
  readonly card: Card;
}

/** What the assistant hands back to the channel for one `Incoming`. */
export interface Outgoing {
  /** For the person who said or pressed something. */
  readonly card: Card;
  /** For the message that everybody in a group sees; absent when it is the same card. */
  readonly shared?: Card;
}

/** Something that a search found. */
export interface Hit {
  /** For the person who searches, in plain text. */
  readonly title: string;
  readonly detail: string;
  /** What goes into the conversation: nothing that not everybody there may see; becomes each viewer's own by refresh. */
  readonly card: Card;
}

/** What a search gives: records, or a sentence why there are none. */
export type Found =
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }
  | { readonly kind: 'message'; readonly text: string };
