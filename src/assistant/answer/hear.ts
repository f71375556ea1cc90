import { withNote } from '../../cards/with-note.ts';
import { readCorrection } from '../../language/correction.ts';
import { isAmong } from '../../partner/roles.ts';
import type { Tx } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import { type Draft, keepDraft, openDraft } from '../drafts.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';

/**
 * A form that is open listens: what corrects one of its fields is put into its draft, and the form shown with it. Undefined
 * when no form is open, or what was said is something else. In a group a form is only seen by whoever pressed it open.
 */
export async function hear(desk: Desk, turn: Turn, text: string, tx: Tx): Promise<Card | undefined> {
  if (turn.place !== 'personal') return undefined;
  const draft = await openDraft(turn, tx);
  const form = draft && desk.installed.form(draft.body.form);
  if (!draft || !form?.hear || !maySend(desk, turn, draft.body)) return undefined;
  const said = readCorrection(text);
  const heard = said && (await form.hear(turn, draft, said, tx));
  if (!heard) return undefined;
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

function maySend({ installed }: Desk, { roles }: Turn, { form }: Draft): boolean {
  return installed.features.some(({ actions = [] }) =>
    actions.some((action) => action.needs === 'draft' && action.form === form && isAmong(roles, action.who)),
  );
}
