import { formGoneCard } from '../../assistant/cards.ts';
import { closeDraft, type Draft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Note, onDraft, onRecord } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, RecordTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { type Button, ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { formatAny } from '../../catalogue/format.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { type Around, decidersOf, namesOf } from './around.ts';
import { endingCard } from './card/ending-card.ts';
import { type Ending, endings } from './ending.ts';
import { type Refusal, refusalFor } from './moves/moves.ts';
import type { EndingAction } from './rules/states.ts';

/** A button on a request: looked at again in the transaction, refused with the reason on the card as it is now. */
export const onEnding = (
  around: Around,
  verb: string,
  action: EndingAction,
  act: (turn: RecordTurn<Ending>, tx: Tx) => Promise<Card>,
): CardAction =>
  onRecord(endings, {
    verb,
    who: ROLES,
    async handle(turn, tx) {
      const refusal = await refusalFor(turn, turn.record.body, action, tx, around);
      return { card: refusal ? await refuse(turn, turn.record, refusal, tx, around) : await act(turn, tx) };
    },
  });

/** A button on a form about a request. When the request has moved on since the form was opened, it is shown as it is now. */
export const onEndingForm = (
  around: Around,
  form: string,
  verb: string,
  action: EndingAction,
  act: (turn: DraftTurn, tx: Tx, doc: Doc<Ending>) => Promise<Card>,
): CardAction =>
  onDraft(form, {
    verb,
    who: ROLES,
    async handle(turn, tx) {
      const { request, version } = turn.draft.body.context;
      const doc = await tx.get(endings, String(request));
      if (!doc) throw new Error('a draft points at a request that is gone');
      const refusal = await refusalFor(turn, doc.body, action, tx, around);
      if (!refusal && doc.version === version) return { card: await act(turn, tx, doc) };
      await closeDraft(tx, turn.draft);
      if (refusal) return { card: await refuse(turn, doc, refusal, tx, around) };
      return { card: await endingCard(turn, doc, tx, around, { tone: 'warning', text: turn.say('common.stale') }) };
    },
  });

/** Opens a form about a request; it is bound to the version that the person saw. */
export async function startEndingDraft(
  turn: Turn,
  tx: Tx,
  form: string,
  doc: Doc<Ending>,
  values: Readonly<Record<string, string>> = {},
): Promise<Doc<Draft>> {
  return startDraft(turn, tx, { name: form, values, context: { request: doc.id, version: doc.version } });
}

/** The request that a form is about, for showing the form again. */
export async function requestOf(draft: Doc<Draft>, reader: Reader): Promise<Doc<Ending>> {
  const doc = await reader.get(endings, String(draft.body.context.request));
  if (!doc) throw new Error('a draft points at a request that is gone');
  return doc;
}

/** Back to the request, dropping the form. */
export const backToEnding = (around: Around, forms: readonly string[]): CardAction =>
  onDraft('*', {
    verb: 'relationship.end.back',
    who: ROLES,
    async handle(turn, tx) {
      // A press put together by hand can carry the draft of any form, which stays as it is.
      if (!forms.includes(turn.draft.body.form)) return { card: formGoneCard(turn) };
      await closeDraft(tx, turn.draft);
      return { card: await endingCard(turn, await requestOf(turn.draft, tx), tx, around) };
    },
  });

/** The buttons of a form about a request: the one that goes on, back to the request, and cancel. */
export function formButtons(viewer: Viewer, draft: Doc<Draft>, go: Pick<Button, 'title' | 'verb' | 'style'>): Button[] {
  const data = ofDraft(draft);
  return [
    { ...go, data },
    { title: viewer.say('common.button.back'), verb: 'relationship.end.back', data, ignoresInputs: true },
    cancelButton(viewer.say, draft),
  ];
}

/** The request as it is, with why this person cannot do that, and who can. */
export async function refuse(turn: Turn, doc: Doc<Ending>, refusal: Refusal, tx: Tx, around: Around): Promise<Card> {
  const note: Note = { tone: 'attention', text: await refusalText(turn, doc.body, refusal, tx, around) };
  return endingCard(turn, doc, tx, around, note);
}

/** Enough to ask one of them. */
const MOST_NAMES = 3;

async function refusalText(turn: Turn, ending: Ending, refusal: Refusal, tx: Tx, around: Around): Promise<string> {
  const who = async (): Promise<readonly string[]> => {
    if (refusal === 'own' || refusal === 'notDecider') return decidersOf(ending, turn.now, tx, around);
    if (refusal === 'notYours')
      return (await tx.list(people)).filter(({ body }) => body.roles.includes('staff')).map(({ id }) => id);
    return [ending.requester];
  };
  const names = (await namesOf(await who(), tx)).slice(0, MOST_NAMES);
  const nobody = names.length === 0 && (refusal === 'own' || refusal === 'notDecider');
  if (nobody) return turn.say('relationships.card.nobody');
  return turn.say(`relationships.refused.${refusal}`, { people: formatAny(names, turn.locale) });
}
