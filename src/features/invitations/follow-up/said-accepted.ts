import { refusal } from '../../../assistant/cards.ts';
import { isCalled } from '../../../assistant/record-called.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import { matchesOfAny } from '../../../directory/match.ts';
import { requestIn, spellingsOf } from '../../../language/request.ts';
import { isAmong } from '../../../partner/roles.ts';
import { dayOf, plusDays } from '../../../shared/day.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { named } from '../find/find-invitation.ts';
import { type Invitation, invitations } from '../invitation.ts';
import { invitationCard } from '../invitation-card.ts';
import { INVITERS, type InvitationParts } from '../parts.ts';
import { acceptedIn } from '../rules/accepted-words.ts';
import { allows } from '../rules/states.ts';
import { openAcceptance } from './accept.ts';

const YESTERDAY = /\byesterday\b|어제/iu;

/** The invitations of which a sentence tells that they were accepted; those that can be, where one of them can. */
export async function saidAccepted(
  turn: SaidTurn,
  reader: Reader,
  { everyone }: InvitationParts,
): Promise<readonly Doc<Invitation>[]> {
  const said = acceptedIn(requestIn(turn.text));
  if (!said) return [];
  const spellings = spellingsOf(said.name);
  const all = (await reader.list(invitations)).map(named);
  const fitting = matchesOfAny(spellings, all);
  // 우드그로브 수락: a referral of that name is accepted by us.
  if (!said.surely && (await isCalled(turn, spellings, ['referral'], reader, everyone))) return [];
  const possible = fitting.filter(({ body }) => allows(body.state, 'accept'));
  return possible.length > 0 ? possible : fitting;
}

/** "Woodgrove accepted": the form that records it, filled in; only sending it does; asked, the invitation. Undefined when that was not said, or of several. */
export async function acceptedSaid(turn: SaidTurn, tx: Tx, parts: InvitationParts): Promise<Card | undefined> {
  const found = await saidAccepted(turn, tx, parts);
  const one = found.length > 1 && found.some(({ body }) => allows(body.state, 'accept')) ? undefined : found.at(-1);
  if (!one) return undefined;
  if (acceptedIn(requestIn(turn.text))?.asks) return invitationCard(turn, one, tx, parts);
  if (!isAmong(turn.roles, INVITERS)) {
    const text = await refusal(turn, INVITERS, tx, parts.admins);
    return invitationCard(turn, one, tx, parts, { tone: 'warning', text });
  }
  const today = dayOf(turn.now, turn.timeZone);
  return openAcceptance(turn, tx, one, parts, YESTERDAY.test(turn.text) ? plusDays(today, -1) : today);
}
