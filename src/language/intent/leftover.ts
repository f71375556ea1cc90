import { OURS } from '../lexicon/concepts.ts';
import type { Entities, Intent } from '../port.ts';
import type { Understanding } from '../understand.ts';

/** Commands that change something about a company or a person. */
export const ABOUT_SOMEBODY =
  /^(?:customer\.(?:add|edit)|invitation\.(?:send|resend|cancel)|relationship\..*|approval\.show|referral\.(?:add|accept|decline|handoff|close)|provider\.connect|role\.(?:grant|revoke))$/u;

/**
 * Whether more was said than a command about somebody explains ("the FDA approved a new migraine drug"): words that neither
 * mean anything here nor belong to a name or a reason. Of 3,400 such commands in the building half none leaves two of them.
 */
function saysMore({ reading, reason, facts, candidates }: Understanding, entities: Entities): boolean {
  const values = Object.values(entities) as readonly string[];
  const left = reading.pieces.filter(
    (piece) =>
      piece.kind === 'unknown' &&
      !values.some((value) => value.includes(piece.text) || piece.text.includes(value)) &&
      !(reason !== undefined && reason.start <= piece.start && piece.end <= reason.end),
  ).length;
  // "invite my parents to the barbecue": nobody of ours, and something we do not know.
  const isOnlyInvited = !OURS.some((concept) => concept !== 'invitation' && facts.has(concept));
  if (left > 1 || (left === 1 && values.length === 0 && isOnlyInvited)) return true;
  const isStrange = facts.has('elsewhere') || facts.has('THING') || facts.has('QUESTION') || facts.has('thing');
  const isNamed = candidates.some(({ sure, thing }) => sure && !thing);
  return left === 1 && isStrange && !isNamed && !facts.has('detail') && !OURS.some((concept) => facts.has(concept));
}

/** Who, why, when and where are asked about, not told to do something. */
const ASKING = /^(?:why|who|whom|whose|which|when|where|what)\b|누가|누구|왜(?:\s|$)|언제|어디/iu;

const asks = ({ reading, facts }: Understanding): boolean => ASKING.test(reading.text) && !facts.has('provider');

/** The intent, or "anything else" where more was said than it explains, or a question. */
export function unlessMore(intent: Intent, understanding: Understanding, entities: Entities): Intent {
  if (!ABOUT_SOMEBODY.test(intent)) return intent;
  return asks(understanding) || saysMore(understanding, entities) ? 'none' : intent;
}
