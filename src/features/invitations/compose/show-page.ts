import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { linkAdvice } from '../link/link-advice.ts';
import { connectedPartners } from '../link/together.ts';
import type { InvitationParts } from '../parts.ts';
import { foreignLooking } from '../rules/check-recipients.ts';
import { contextOf, recipientsOf, togetherWith } from './compose-values.ts';
import { previewForm } from './preview-page.ts';
import { recipientsForm } from './recipients-page.ts';
import { textForm } from './text-page.ts';
import { wordingOf } from './wording.ts';

/** Shows the page that a draft has come to. */
export async function showPage(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  parts: InvitationParts,
): Promise<Card> {
  const { values } = draft.body;
  const { step } = contextOf(draft.body);
  const recipients = recipientsOf(values, viewer);
  if (step === 'recipients' || !recipients)
    return recipientsForm(viewer, draft, { joint: await connectedPartners(viewer.partner, reader) });
  const { wording, link } = await wordingOf(values, viewer, reader);
  if (step === 'text') return textForm(viewer, draft, wording);
  const advice =
    link === undefined
      ? await linkAdvice(viewer, reader, parts.admins, togetherWith(values))
      : foreignNote(viewer, recipients.to);
  const canSend = parts.sendsMail && link !== undefined;
  return previewForm(viewer, draft, { ...recipients, wording, canSend, ...(advice && { note: advice }) });
}

function foreignNote({ say, partner }: Viewer, to: readonly string[]): Note | undefined {
  const address = foreignLooking(to, partner.market);
  return address ? { tone: 'warning', text: say('invitations.preview.foreign', { address }) } : undefined;
}
