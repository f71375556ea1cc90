import { withNote } from '../../cards/with-note.ts';
import { isAssent } from '../../language/assent.ts';
import { readCorrection } from '../../language/correction/read-correction.ts';
import { isAmong } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import type { Doc, Tx } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import { type Draft, keepDraft, openDraft } from '../drafts.ts';
import type { Form } from '../feature.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';

/**
 * A form that is open listens: what corrects one of its fields is put into its draft, and the form shown with it. Undefined
 * when no form is open, or what was said is something else; who only agrees is shown the buttons. In a group a form is only seen by whoever pressed it open.
 */
export async function hear(desk: Desk, turn: Turn, text: string, tx: Tx): Promise<Card | undefined> {
  if (turn.place !== 'personal') return undefined;
  const draft = await openDraft(turn, tx);
  const form = draft && desk.installed.form(draft.body.form);
  if (!draft || !form || !maySend(desk, turn, draft.body)) return undefined;
  const said = readCorrection(text, dayOf(turn.now, turn.timeZone));
  const heard = said && (await form.hear?.(turn, draft, said, tx));
  if (!heard) return isAssent(text) ? showAgain(turn, draft, form, tx) : undefined;
  const { values = {}, context = {}, changed, problem } = heard;
  const { body } = draft;
  const kept =
    changed.length === 0
      ? draft
      : await keepDraft(tx, draft, { values: { ...body.values, ...values }, context: { ...body.context, ...context } });
  const card = await form.render(turn, kept, tx);
  const changes = changed.map(({ label, value }) => `${label}: ${value}`).join(' · ');
  const told = changes ? turn.say('conversation.heard.changed', { changes }) : '';
  return withNote(card, { tone: problem ? 'warning' : 'accent', text: [problem, told].filter(Boolean).join(' ') });
}

/** "Yes", "save it": words change nothing, so the form comes again, with its buttons. */
async function showAgain(turn: Turn, draft: Doc<Draft>, form: Form, tx: Tx): Promise<Card> {
  const card = await form.render(turn, draft, tx);
  return withNote(card, { tone: 'accent', text: turn.say('conversation.heard.press') });
}

function maySend({ installed }: Desk, { roles }: Turn, { form }: Draft): boolean {
  return installed.features.some(({ actions = [] }) =>
    actions.some((action) => action.needs === 'draft' && action.form === form && isAmong(roles, action.who)),
  );
}
