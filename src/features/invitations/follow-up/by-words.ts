import type { Command, Note } from '../../../assistant/feature.ts';
import type { Reply } from '../../../assistant/reply.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import { bestMatches } from '../../../directory/match.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { reopen } from '../compose/reopen.ts';
import { named } from '../find/find-invitation.ts';
import { invitationList } from '../find/list.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { invitationCard, notNow } from '../invitation-card.ts';
import { INVITERS, type InvitationParts } from '../parts.ts';
import { allows, type InvitationAction } from '../rules/states.ts';

/** "resend the invite to Woodgrove Bank": shows the mail once more, ready to be sent. */
export const resendCommand = (parts: InvitationParts): Command => ({
  intent: 'invitation.resend',
  who: INVITERS,
  capability: 'inviteCustomer',
  title: 'invitations.resend.title',
  examples: {
    en: ['resend the invite to Woodgrove Bank', 'remind Woodgrove Bank of the invitation'],
    ko: ['우드그로브 은행에 초대 다시 보내줘', '초대 다시 보내줘'],
  },
  handle: (turn, tx) =>
    oneOrList(turn, tx, parts, 'resend', async (invitation) => ({
      card: await reopen(turn, tx, invitation, parts, { step: 'preview', again: true }),
    })),
});

/** "withdraw Woodgrove Bank's invitation": shows it with the button that does so; words alone change nothing. */
export const cancelCommand = (parts: InvitationParts): Command => ({
  intent: 'invitation.cancel',
  who: INVITERS,
  title: 'invitations.cancel.title',
  examples: {
    en: ["withdraw Woodgrove Bank's invitation", 'cancel the invitation'],
    ko: ['우드그로브 은행 초대 취소', '초대 취소'],
  },
  handle: (turn, tx) =>
    oneOrList(turn, tx, parts, 'cancel', async (invitation) => {
      const note: Note = { tone: 'accent', text: turn.say('invitations.cancel.press') };
      return { card: await invitationCard(turn, invitation, tx, parts, note) };
    }),
});

/** The one invitation that was meant, also where it does not allow this any more; the list when several fit, or none. */
async function oneOrList(
  turn: SaidTurn,
  tx: Tx,
  parts: InvitationParts,
  wanted: InvitationAction,
  found: (invitation: Doc<Invitation>) => Promise<Reply>,
): Promise<Reply> {
  const said = turn.entities.email ?? turn.entities.company ?? '';
  const all = await tx.list(invitations);
  const possible = all.filter(({ body }) => allows(body.state, wanted));
  const [best, ...others] = said ? bestMatches(said, possible.map(named)) : possible;
  if (best && others.length === 0) return found(best);
  const [other, ...rest] = best || !said ? [] : bestMatches(said, all.map(named));
  if (other && rest.length === 0) {
    return { card: await invitationCard(turn, other, tx, parts, notNow(turn)) };
  }
  const asked = { filter: 'all', query: best ? said : '', mine: false, page: 0 } as const;
  const key = said ? (best ? 'several' : 'none') : best ? 'which' : 'nothing';
  return { card: await invitationList(turn, asked, tx, turn.say(`invitations.list.${key}`, { name: said })) };
}
