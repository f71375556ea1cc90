import { withWhole } from '../../cards/fit-form.ts';
import { INTENTS } from '../../language/port.ts';
import { isAmong, type Who } from '../../partner/roles.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { Doc, Tx } from '../../store/port.ts';
import { formGoneCard, refusal, refusalCard, unknownCard } from '../cards.ts';
import { marks } from '../deliveries/marks.ts';
import type { Desk } from '../desk.ts';
import { type Draft, openDraft } from '../drafts.ts';
import type { DraftAction, Note, RecordAction } from '../feature.ts';
import type { Pressed } from '../incoming.ts';
import { originOf } from '../origin.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { runCommand } from './answer-said.ts';
import { lackCard, lackText } from './lack.ts';
import { saidByButton, sentenceByButton } from './said-by-button.ts';
import { plainData, typedText } from './typed-text.ts';

/** The verbs that the assistant itself answers. */
const RUN_COMMAND = 'command.run';
const OPEN_RECORD = 'record.open';

/** Answers a button. What it carries is a claim: who may, which record, which version and whose form are looked up here. */
export async function answerPressed(desk: Desk, turn: Turn, pressed: Pressed, tx: Tx): Promise<Card> {
  const data = plainData(pressed.data);
  if (pressed.verb === RUN_COMMAND && !pressed.automatic) {
    const intent = INTENTS.find((name) => name === data.intent);
    const entities = saidByButton(data);
    const origin = originOf(data);
    const said = { ...turn, text: sentenceByButton(data), entities, ...(origin && { origin }) };
    return intent ? runCommand(desk, said, intent, tx) : unknownCard(turn);
  }
  if (pressed.verb === OPEN_RECORD)
    return showRecord(desk, turn, { kind: claim(data.kind), id: claim(data.record) }, tx);

  const action = desk.installed.action(pressed.verb);
  // What a client asks for by itself only shows: the one refresh that our cards carry is `record.open`.
  if (!action || pressed.automatic) return unknownCard(turn);
  if (action.needs === 'record') return answerRecordAction(desk, turn, action, data, tx);
  const lack = await lackText(turn, action.capability, tx, desk.admins);
  if (lack) return lackCard(turn, lack);
  if (!isAmong(turn.roles, action.who)) return refusalCard(turn, await refusal(turn, action.who, tx, desk.admins));
  if (action.needs === 'draft') return answerDraftAction(desk, turn, action, data, tx);
  return (await action.handle({ ...turn, data }, tx)).card;
}

/** Shows a record as it is now to somebody who may see it; says the same of one that is not there and one of another tenant. */
export async function showRecord(
  desk: Desk,
  turn: Turn,
  ref: { kind: string; id: string },
  tx: Tx,
  note?: Note,
): Promise<Card> {
  const type = desk.installed.recordType(ref.kind);
  if (!type) return unknownCard(turn);
  if (!isAmong(turn.roles, type.who)) return refusalCard(turn, await refusal(turn, type.who, tx, desk.admins));
  const doc = await tx.get(type.kind, ref.id);
  return doc ? type.view(turn, doc, tx, note) : unknownCard(turn);
}

async function answerRecordAction(
  desk: Desk,
  turn: Turn,
  action: RecordAction<unknown>,
  data: JsonObject,
  tx: Tx,
): Promise<Card> {
  const ref = { kind: action.kind.name, id: claim(data.record) };
  const record: Doc<unknown> | undefined = await tx.get(action.kind, ref.id);
  if (!record) return unknownCard(turn);
  const lack = await lackText(turn, action.capability, tx, desk.admins);
  if (lack) return showRecord(desk, turn, ref, tx, { tone: 'attention', text: lack });
  if (!isAmong(turn.roles, action.who)) return refuseOnRecord(desk, turn, action.who, ref, tx);
  if (record.version !== data.version) {
    return showRecord(desk, turn, ref, tx, { tone: 'warning', text: turn.say('common.stale') });
  }
  return (await action.handle({ ...turn, data, record }, tx)).card;
}

/** A refused press leaves the card usable: the record again, with the reason on top. */
async function refuseOnRecord(
  desk: Desk,
  turn: Turn,
  who: Who,
  ref: { kind: string; id: string },
  tx: Tx,
): Promise<Card> {
  return showRecord(desk, turn, ref, tx, { tone: 'attention', text: await refusal(turn, who, tx, desk.admins) });
}

async function answerDraftAction(desk: Desk, turn: Turn, action: DraftAction, data: JsonObject, tx: Tx): Promise<Card> {
  const draft = await openDraft(turn, tx);
  if (!draft || draft.body.token !== data.draft || !isOf(action, draft.body.form)) {
    const used = await tx.get(marks, usedKey(turn, claim(data.draft)));
    return used?.body.about ? showRecord(desk, turn, used.body.about, tx) : formGoneCard(turn);
  }
  if (draft.version !== data.version) return showDraft(desk, turn, draft, tx);
  const typed = withWhole(typedText(data), draft.body.values);
  const { card } = await action.handle({ ...turn, data, draft, typed }, tx);
  const isUsedUp = (await openDraft(turn, tx))?.body.token !== draft.body.token;
  if (card.about && isUsedUp) {
    const { kind, id } = card.about;
    await tx.put(marks, usedKey(turn, draft.body.token), { at: turn.now, about: { kind, id } }, 0);
  }
  return card;
}

/**
 * What a form led to is kept beside the marks of deliveries, for the person who sent it: pressed once more (twice in a
 * hurry, or delivered under another id, microsoft/botbuilder-dotnet#5005) it shows that.
 */
function usedKey(turn: Turn, token: string): string {
  return `form ${turn.personId} ${token}`;
}

function isOf(action: DraftAction, form: string): boolean {
  return action.form === '*' || action.form === form;
}

async function showDraft(desk: Desk, turn: Turn, draft: Doc<Draft>, tx: Tx): Promise<Card> {
  const form = desk.installed.form(draft.body.form);
  return form ? form.render(turn, draft, tx) : formGoneCard(turn);
}

/** A claim that should be a text; anything else names nothing. */
function claim(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
