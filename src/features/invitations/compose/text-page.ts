import type { Draft } from '../../../assistant/drafts.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc } from '../../../store/port.ts';
import { BODY_LIMIT, type Wording, type WordingProblems } from '../rules/check-wording.ts';
import { SUBJECT_LIMIT } from '../rules/subject.ts';
import { backButton } from './back-button.ts';

const SHOWN_OF_ADDRESS = 120;

/** Second page: the words. */
export function textForm(viewer: Viewer, draft: Doc<Draft>, wording: Wording, found: WordingProblems = {}): Card {
  const { say, locale } = viewer;
  const { subject, body, address = '' } = found;
  const count = Number(subject !== undefined) + Number(body !== undefined);
  return formCard({
    locale,
    title: say('invitations.text.title'),
    intro: say('invitations.text.intro'),
    problems: count,
    fields: [
      {
        ...{ id: 'subject', label: say('invitations.field.subject'), kind: 'text', value: wording.subject },
        ...{ required: true, maxLength: SUBJECT_LIMIT },
        ...(subject && { error: say(`invitations.problem.${subject}`, { max: SUBJECT_LIMIT }) }),
      },
      {
        ...{ id: 'body', label: say('invitations.field.body'), kind: 'multiline', value: wording.body },
        ...{ required: true, maxLength: BODY_LIMIT, hint: say('invitations.hint.body') },
        ...(body && {
          error: say(`invitations.problem.${body}`, { max: BODY_LIMIT, address: address.slice(0, SHOWN_OF_ADDRESS) }),
        }),
      },
      {
        ...{ id: 'note', label: say('invitations.field.note'), kind: 'text', value: draft.body.values.note ?? '' },
        ...{ maxLength: 300, hint: say('invitations.hint.note') },
      },
    ],
    buttons: [
      {
        ...{ title: say('invitations.button.toPreview'), verb: 'invitation.send.text', data: ofDraft(draft) },
        style: 'positive',
      },
      {
        ...{ title: say('invitations.button.proposed'), verb: 'invitation.send.proposed', data: ofDraft(draft) },
        ignoresInputs: true,
      },
      backButton(say, draft),
      cancelButton(say, draft),
    ],
  });
}
