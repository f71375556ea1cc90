import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc } from '../../../store/port.ts';
import type { Wording } from '../rules/check-wording.ts';
import { backButton } from './back-button.ts';
import { contextOf } from './compose-values.ts';

export interface Preview {
  readonly wording: Wording;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: string;
  /** Whether the server can send it now: there is a server, and a link. */
  readonly canSend: boolean;
  readonly note?: Note;
}

/** Third page: the mail as it will arrive, and the ways to send it. */
export function previewForm(viewer: Viewer, draft: Doc<Draft>, preview: Preview): Card {
  const { say, locale } = viewer;
  const { wording, note } = preview;
  const { again } = contextOf(draft.body);
  return formCard({
    locale,
    title: say(again ? 'invitations.preview.again' : 'invitations.preview.title'),
    ...(note && { note }),
    facts: [
      { label: say('invitations.field.to'), value: preview.to.join(', ') },
      { label: say('invitations.field.cc'), value: preview.cc.join(', ') },
      { label: say('invitations.field.replyTo'), value: preview.replyTo },
      { label: say('invitations.field.subject'), value: wording.subject },
    ],
    paragraphs: linesOf(wording.body),
    fields: [],
    buttons: [
      ...(preview.canSend
        ? [
            {
              ...{ title: say('invitations.button.sendNow'), verb: 'invitation.send.now', data: ofDraft(draft) },
              style: 'positive' as const,
            },
          ]
        : []),
      {
        title: say(preview.canSend ? 'invitations.button.byHand' : 'invitations.button.keep'),
        verb: 'invitation.send.keep',
        data: ofDraft(draft),
      },
      backButton(say, draft),
      cancelButton(say, draft),
    ],
  });
}

/** The lines of a text that have something in them. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
