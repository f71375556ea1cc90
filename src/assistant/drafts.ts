import { DAY, type Instant } from '../shared/instant.ts';
import type { JsonObject } from '../shared/json.ts';
import { type Doc, kind, type Reader, type RecordRef, type Tx } from '../store/port.ts';
import type { Turn } from './turn.ts';

/** A form under way: one per person and conversation, outside the history. */
export interface Draft {
  /** Names this filling-in on its cards; a card of an earlier form, or of somebody else's, has another one. */
  readonly token: string;
  /** The form's name, as its feature declares it: `customer.add`. */
  readonly form: string;
  readonly personId: string;
  readonly conversationId: string;
  readonly openedAt: Instant;
  /** What was typed so far, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** Where a form of several pages stands, and what it is about. */
  readonly context: JsonObject;
  /** The record that what is filled in will come of, as a button said. */
  readonly origin?: RecordRef;
}

export const drafts = kind<Draft>('draft');
export const DRAFT_LIFETIME = DAY;

const keyOf = (turn: Turn): string => `${turn.personId} ${turn.conversationId}`;

/** Whether a draft is too old to go on with. */
export function isLapsed(draft: Draft, now: Instant): boolean {
  return Date.parse(now) - Date.parse(draft.openedAt) >= DRAFT_LIFETIME;
}

/** The open draft of this person in this conversation, if there is one. */
export async function openDraft(turn: Turn, reader: Reader): Promise<Doc<Draft> | undefined> {
  const draft = await reader.get(drafts, keyOf(turn));
  return draft && !isLapsed(draft.body, turn.now) ? draft : undefined;
}

/** Opens a form for the person; a form that was open in this conversation is dropped. */
export async function startDraft(
  turn: Turn,
  tx: Tx,
  form: {
    name: string;
    values?: Readonly<Record<string, string>>;
    context?: JsonObject;
    origin?: RecordRef | undefined;
  },
): Promise<Doc<Draft>> {
  const before = await tx.get(drafts, keyOf(turn));
  const body: Draft = {
    token: turn.newId(),
    form: form.name,
    personId: turn.personId,
    conversationId: turn.conversationId,
    openedAt: turn.now,
    values: form.values ?? {},
    context: form.context ?? {},
    ...(form.origin && { origin: form.origin }),
  };
  return tx.put(drafts, keyOf(turn), body, before?.version ?? 0);
}

/** Keeps what was typed, so that the form can be shown again with it. */
export async function keepDraft(
  tx: Tx,
  draft: Doc<Draft>,
  change: { values?: Readonly<Record<string, string>>; context?: JsonObject },
): Promise<Doc<Draft>> {
  return tx.put(drafts, draft.id, { ...draft.body, ...change }, draft.version);
}

/** Uses a draft up. */
export async function closeDraft(tx: Tx, draft: Doc<Draft>): Promise<void> {
  await tx.remove(drafts, draft.id, draft.version);
}

/** Drops every form that a person has open, in any conversation. */
export async function dropDraftsOf(tx: Tx, personId: string): Promise<void> {
  for (const draft of await tx.list(drafts)) if (draft.body.personId === personId) await closeDraft(tx, draft);
}
