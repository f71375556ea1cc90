import { isCalled } from '../../../assistant/record-called.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import { bestMatches, calledSo, matchesOfAny } from '../../../directory/match.ts';
import { reasonIn } from '../../../language/reason.ts';
import { requestIn, spellingsOf } from '../../../language/request.ts';
import { people } from '../../../partner/people.ts';
import { peopleCalled } from '../../../partner/said-person.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Around, namedRequests } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import { type Ending, endings } from '../ending.ts';
import { refusalFor } from '../moves/moves.ts';
import { refuse } from '../on-ending.ts';
import { type AskedRequest, askedRequest } from '../rules/asked-request.ts';
import { mayNudge } from '../rules/deadlines.ts';
import { isFinal } from '../rules/states.ts';
import { openDecision } from './decide.ts';

interface SaidRequest extends AskedRequest {
  readonly doc: Doc<Ending>;
}

/**
 * The request that a sentence is about, and what it wants of it: "remind the managers about Contoso", "reject Wingtip
 * because …". Undefined where it names no request, or what bears the name is a referral.
 */
export async function saidRequest(turn: SaidTurn, reader: Reader, around: Around): Promise<SaidRequest | undefined> {
  const asked = askedRequest(requestIn(turn.text));
  if (!asked) return undefined;
  if (asked.whom && peopleCalled(asked.whom, await reader.list(people)).length === 0) return undefined;
  const { customer, company } = turn.entities;
  const name = asked.name || (asked.wants === 'nudge' ? '' : (customer ?? company ?? ''));
  const isDecision = asked.wants === 'reject' || asked.wants === 'return';
  const named = name
    ? await called(spellingsOf(name), bestMatches, asked, reader, around)
    : await onlyOwn(turn, asked, reader);
  // "계약이 3월까지라서 윙팁 반려": what was taken for the name belongs to the reason.
  const isInReason = name === '' || reasonIn(turn.text)?.includes(name) === true;
  const doc =
    named ??
    (isDecision && isInReason
      ? await called(turn.text.split(/[\s,.:]+/u), calledSo, asked, reader, around)
      : undefined);
  if (!doc) return undefined;
  if (isDecision && (await isCalled(turn, spellingsOf(name), ['referral'], reader, around.everyone))) return undefined;
  return { ...asked, doc };
}

/** The one that is called so: of several the open one. What is to be decided or hurried must wait for a decision. */
async function called(
  names: readonly string[],
  match: typeof bestMatches,
  { wants }: AskedRequest,
  reader: Reader,
  around: Around,
): Promise<Doc<Ending> | undefined> {
  const all = await reader.list(endings);
  const possible = wants === 'show' ? all : all.filter(({ body }) => body.state === 'asked');
  const among = await namedRequests(possible, reader, around);
  const found = matchesOfAny(names, among, match);
  return found.find(({ body }) => !isFinal(body.state)) ?? found.at(-1);
}

/** "Remind the managers": of the one request of one's own that waits for them. */
async function onlyOwn(turn: SaidTurn, { wants }: AskedRequest, reader: Reader): Promise<Doc<Ending> | undefined> {
  if (wants !== 'nudge') return undefined;
  const own = (await reader.list(endings)).filter(
    ({ body }) => body.state === 'asked' && body.requester === turn.personId,
  );
  return own.length === 1 ? own[0] : undefined;
}

/** The request with the button that was meant, or the form to decide it with the reason that was said. Words change nothing. */
export async function requestSaid(turn: SaidTurn, tx: Tx, around: Around): Promise<Card | undefined> {
  const said = await saidRequest(turn, tx, around);
  if (!said) return undefined;
  const { wants, doc } = said;
  if (wants === 'show') return endingCard(turn, doc, tx, around);
  const reason = reasonIn(turn.text) ?? '';
  if (wants !== 'nudge' && !reason) return endingCard(turn, doc, tx, around);
  const refusal = await refusalFor(turn, doc.body, wants, tx, around);
  if (refusal) return refuse(turn, doc, refusal, tx, around);
  if (wants !== 'nudge') return openDecision(turn, tx, doc, wants, reason);
  const key = mayNudge(doc.body, turn.now) ? 'press' : 'already';
  const text = turn.say(`relationships.nudge.${key}`, { button: turn.say('relationships.button.nudge') });
  return endingCard(turn, doc, tx, around, { tone: key === 'press' ? 'accent' : 'warning', text });
}
