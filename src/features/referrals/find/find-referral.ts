import { refusal } from '../../../assistant/cards.ts';
import type { Contributions } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn, Viewer } from '../../../assistant/turn.ts';
import { bestMatches } from '../../../directory/match.ts';
import { isAmong } from '../../../partner/roles.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import type { Referral } from '../referral.ts';
import { referralCard } from '../referral-card.ts';
import { type Move, refusalOf } from '../rules/permits.ts';
import { stateOf } from '../rules/states.ts';
import { nameOf, stateWord } from '../words.ts';
import { named, referralList, visible } from './list.ts';

/**
 * The referral that was meant, or the card that asks which. Of several of one company the one that the move fits is taken;
 * without a name the only one that it fits at all. `isUnknown`: no referral bears the name.
 */
export async function findReferral(
  turn: SaidTurn,
  tx: Tx,
  move: Move | undefined,
): Promise<{ found: Doc<Referral> } | { card: Card; isUnknown: boolean }> {
  const said = turn.entities.company ?? turn.entities.customer ?? '';
  const seen = await visible(turn, tx);
  const fitting = said ? bestMatches(said, seen.map(named)) : seen;
  const possible = move ? fitting.filter(({ body }) => !refusalOf(move, body, turn, turn.now)) : fitting;
  const [only, ...others] = possible.length > 0 || !said ? possible : fitting;
  if (only && others.length === 0 && (said || move)) return { found: only };
  const intro = only
    ? turn.say(said ? 'referrals.find.several' : 'referrals.find.which', { name: said })
    : turn.say(said ? 'referrals.find.none' : 'referrals.find.nothing', { name: said });
  const asked = { view: said && only ? 'all' : 'open', query: only ? said : '', page: 0 } as const;
  const card = await referralList(turn, asked, tx, said || move ? intro : undefined);
  return { card, isUnknown: said !== '' && !only };
}

/** The referral's card with the reason why something cannot be done with it: the rule, and who may. */
export async function refused(
  viewer: Viewer,
  doc: Doc<Referral>,
  move: Move,
  reader: Reader,
  everyone: Contributions,
): Promise<Card> {
  const { say, now } = viewer;
  const why = refusalOf(move, doc.body, viewer, now) ?? 'state';
  const params = {
    state: stateWord(stateOf(doc.body, now), doc.body, say),
    owner: (await nameOf(doc.body.owner, reader)) || say('referrals.card.nobody'),
    name: await nameOf(doc.body.handoff?.to, reader),
    company: doc.body.outward?.company ?? '',
  };
  const free = why === 'owner' && doc.body.owner === undefined;
  // Whoever takes what is nobody's may go on with it.
  const isTakenFirst = doc.body.owner === undefined && (move === 'accept' || move === 'close');
  const who = isTakenFirst ? MAY.take : MAY[move];
  // What is nobody's needs no manager: whoever may take it goes on from there.
  const canTake = free && !refusalOf('take', doc.body, viewer, now);
  const early = move === 'close' && why === 'state' && stateOf(doc.body, now) === 'new';
  const cannotAccept = early && refusalOf('accept', doc.body, viewer, now) === 'role';
  const needsRole = why === 'role' || (why === 'owner' && !isAmong(viewer.roles, who) && !canTake) || cannotAccept;
  const ask = needsRole ? await refusal(viewer, who, reader, []) : '';
  const text = say(early ? 'referrals.refusal.acceptFirst' : `referrals.refusal.${free ? 'free' : why}`, params);
  return referralCard(viewer, doc, reader, everyone, { tone: 'warning', text: [text, ask].filter(Boolean).join(' ') });
}

/** Who may do it with a referral of somebody else. */
const MAY = {
  take: ['staff', 'manager'],
  accept: ['manager'],
  decline: ['support', 'manager'],
  close: ['manager'],
  handOff: ['support', 'manager'],
  setState: ['support', 'manager'],
  takeHandOff: ['support', 'manager'],
  giveBack: ['support', 'manager'],
  withdraw: ['support', 'manager'],
  handOut: ['support', 'manager'],
  sendOut: ['support', 'manager'],
  outTaken: ['support', 'manager'],
  outReturned: ['support', 'manager'],
} as const satisfies Record<Move, readonly string[]>;
