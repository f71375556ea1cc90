import type { JsonObject } from '../shared/json.ts';
import type { RecordRef } from '../store/port.ts';

/** Where a message can be sent to later. Only the channel that made it knows what is inside; others store and hand it back. */
export type Address = JsonObject;

/** Alone with the assistant, in a group chat, or in a channel of a team. */
export type Place = 'personal' | 'group' | 'channel';

/** Something that reached the assistant from a channel, authenticated, of an allowed tenant, but otherwise unchecked. */
export interface Incoming<What = Said | Pressed | Opened | Installed | Removed> {
  /** The channel's id of this delivery: the same when it is delivered again. */
  readonly deliveryId: string;
  readonly tenant: string;
  /** `id` is the directory object id: the only thing rights hang on. The name is for display and can be anything. */
  readonly person: { readonly id: string; readonly name: string };
  readonly conversation: { readonly id: string; readonly place: Place };
  readonly address: Address;
  /** The client's language tag and IANA time zone, as far as it told. */
  readonly clientLocale?: string;
  readonly timeZone?: string;
  /** It comes from a dialog: what it shows, one person sees; where it was opened is no way to reach that person. */
  readonly inDialog?: true;
  readonly what: What;
}

/** A text, without the mention of the assistant, white space and Unicode form normalised. */
export interface Said {
  readonly kind: 'said';
  readonly text: string;
}

/** A button on a card. Everything in it is a claim of the client. */
export interface Pressed {
  readonly kind: 'pressed';
  readonly verb: string;
  readonly data: JsonObject;
  /** The message that holds the card. */
  readonly messageId?: string;
  /** True when the client refreshed the card by itself: the answer may then only be a card, nothing is sent or changed. */
  readonly automatic: boolean;
}

/** A dialog that somebody opened where messages are written, or from a message, to have something done. */
export interface Opened {
  readonly kind: 'opened';
  /** Which command of the menu: a claim of the client. */
  readonly command: string;
  /** The text of the message that it was opened from, normalised like what is said. */
  readonly message?: string;
}

/** The assistant was added for this person (or to this conversation). May come many times. */
export interface Installed {
  readonly kind: 'installed';
}

/** The assistant was removed: the person cannot be reached any more. */
export interface Removed {
  readonly kind: 'removed';
}

/** Words that somebody looks up from where messages are written, anywhere in the client. Only shows, and makes nobody known. */
export interface Searched {
  readonly kind: 'searched';
  /** Which search of the menu: a claim of the client. */
  readonly command: string;
  /** Empty when the search was only opened. */
  readonly words: string;
  /** How many were shown before, and how many are wanted. */
  readonly skip: number;
  readonly count: number;
}
export type Search = Incoming<Searched>;

/** A link that somebody pastes where messages are written: any address. Only shows, like a search. */
export interface Linked {
  readonly kind: 'linked';
  readonly url: string;
}

/** A record whose card somebody puts into a conversation from a dialog: a claim of the client. Only shows, like a search. */
export interface Shared {
  readonly kind: 'shared';
  readonly record: RecordRef;
}
