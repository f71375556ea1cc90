import type { Draft } from '../../../assistant/drafts.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { invitationOf } from '../find/find-invitation.ts';
import { type InvitationParts, knownCustomers } from '../parts.ts';
import { type AcceptanceProblem, candidates, NEW_CUSTOMER } from '../rules/acceptance.ts';

/** Asks when it was accepted, and which customer it is: one that we know, or a new one. */
export async function acceptanceCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  parts: InvitationParts,
  problems: readonly AcceptanceProblem[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const { values } = draft.body;
  const invitation = await invitationOf(draft, reader);
  const known = candidates(invitation.body, await knownCustomers(parts.everyone, reader));
  const error = (...among: readonly AcceptanceProblem[]): { error?: string } => {
    const found = problems.find((problem) => among.includes(problem));
    return found ? { error: say(`invitations.accept.problem.${found}`) } : {};
  };
  return formCard({
    locale,
    title: say('invitations.accept.title', { name: invitation.body.companyName }),
    intro: say('invitations.accept.intro'),
    fields: [
      {
        ...{ id: 'date', label: say('invitations.accept.date'), kind: 'date', value: values.date ?? '' },
        ...{ required: true, ...error('date', 'dateAhead', 'dateBefore') },
      },
      {
        ...{
          id: 'customer',
          label: say('invitations.accept.customer'),
          kind: 'choice',
          value: values.customer ?? NEW_CUSTOMER,
        },
        required: true,
        choices: [
          ...known.map(({ id, companyName }) => ({ title: companyName, value: id })),
          { title: say('invitations.accept.new'), value: NEW_CUSTOMER },
        ],
        ...error('customer'),
      },
      {
        ...{ id: 'company', label: say('invitations.accept.company'), kind: 'text', value: values.company ?? '' },
        ...{ maxLength: 200, hint: say('invitations.accept.companyHint'), ...error('company') },
      },
    ],
    buttons: [
      {
        ...{ title: say('invitations.accept.submit'), verb: 'invitation.accept.submit', data: ofDraft(draft) },
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}
