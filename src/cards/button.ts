import type { Draft } from '../assistant/drafts.ts';
import { tidy } from '../catalogue/tidy.ts';
import type { JsonObject } from '../shared/json.ts';
import type { Doc, RecordRef } from '../store/port.ts';

/** A button as a feature asks for it. */
export interface Button {
  readonly title: string;
  /** What pressing does; the verb of a declared action, and the claims that go with it. */
  readonly verb?: string;
  readonly data?: JsonObject;
  /** Opens a page instead. */
  readonly url?: string;
  /** Sends nothing of what stands in the inputs, and does not ask for required ones first: cancel, back. */
  readonly ignoresInputs?: boolean;
  readonly style?: 'positive' | 'destructive';
}

/** The claims of a button on a record's card: which record, at which version. */
export function aboutRecord(ref: RecordRef & { readonly version: number }): JsonObject {
  return { record: ref.id, version: ref.version };
}

/** The claims of a button on a form: which draft, at which version. */
export function ofDraft(draft: Doc<Draft>): JsonObject {
  return { draft: draft.body.token, version: draft.version };
}

/** Teams shows at most six actions on a card (store guideline); more is a fault of the feature that builds the card. */
const MOST_BUTTONS = 6;

/** The buttons of a card as JSON. Throws when there are more than Teams shows. */
export function buttonsJson(buttons: readonly Button[]): readonly JsonObject[] {
  if (buttons.length > MOST_BUTTONS)
    throw new Error(`${buttons.length} buttons on one card, Teams shows ${MOST_BUTTONS}`);
  return buttons.map(buttonJson);
}

/**
 * The button as Adaptive Card JSON. Clients without universal actions get an `Action.Submit` of the same verb
 * (Learn: "Universal Actions for Adaptive Cards", backward compatibility).
 */
export function buttonJson(button: Button): JsonObject {
  const title = tidy(button.title);
  if (button.url) return { type: 'Action.OpenUrl', title, url: button.url };
  const { verb = '' } = button;
  const inputs: JsonObject = button.ignoresInputs ? { associatedInputs: 'none' } : {};
  const style: JsonObject = button.style ? { style: button.style } : {};
  const fallback: JsonObject = { type: 'Action.Submit', title, data: { ...button.data, verb }, ...inputs };
  return { type: 'Action.Execute', title, verb, data: button.data ?? {}, ...inputs, ...style, fallback };
}
