import type { Draft } from '../../../assistant/drafts.ts';
import { type Button, ofDraft } from '../../../cards/button.ts';
import type { Say } from '../../../catalogue/say.ts';
import type { Doc } from '../../../store/port.ts';

/** To the page before; what was typed on this one since it was shown is not kept. */
export function backButton(say: Say, draft: Doc<Draft>): Button {
  return { title: say('common.button.back'), verb: 'invitation.send.back', data: ofDraft(draft), ignoresInputs: true };
}
