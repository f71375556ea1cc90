import type { Draft } from '../assistant/drafts.ts';
import type { Say } from '../catalogue/say.ts';
import type { Doc } from '../store/port.ts';
import { type Button, ofDraft } from './button.ts';

/** Leaves a form: every form has it, and nothing of what was typed is kept. */
export function cancelButton(say: Say, draft: Doc<Draft>): Button {
  return { title: say('common.button.cancel'), verb: 'form.cancel', data: ofDraft(draft), ignoresInputs: true };
}
