import { OURS } from '../lexicon/concepts.ts';
import type { Entities, Intent } from '../port.ts';
import type { Understanding } from '../understand.ts';
import { ABOUT_SOMEBODY } from './changing.ts';
import { isAlien } from './facts.ts';

/** Things of ours with the verbs that belong to them. */
const DEEDS = [
  ['referral', 'decline'],
  ['referral', 'accept'],
  ['referral', 'handoff'],
  ['referral', 'close'],
  ['relationship', 'remove'],
  ['invitation', 'again'],
] as const;

/** Whether a command about somebody is none, whatever its verb: it speaks of everyday things, and of neither a real name nor an address nor a customer. */
export function isAboutOtherThings({ facts, candidates, reading }: Understanding): boolean {
  if (!isAlien(facts)) return false;
  // A thing of ours with the verb that belongs to it is ours, whatever its name is made of: "추천 거절 하늘정원".
  if (!facts.has('elsewhere') && DEEDS.some((deed) => deed.every((fact) => facts.has(fact)))) return false;
  return (
    !candidates.some((candidate) => !candidate.thing) &&
    reading.typed.length === 0 &&
    !facts.has('customer') &&
    !facts.has('removal')
  );
}

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
  const isStrange = isAlien(facts) || facts.has('QUESTION') || facts.has('thing');
  const isNamed = candidates.some(({ sure, thing }) => sure && !thing);
  return left === 1 && isStrange && !isNamed && !facts.has('detail') && !OURS.some((concept) => facts.has(concept));
}

/** Who, why, when and where are asked about, not told to do something. */
const ASKING = /^(?:why|who|whom|whose|which|when|where|what)\b|누가|누구|왜(?:\s|$)|언제|어디/iu;

const asks = ({ reading, facts }: Understanding): boolean => ASKING.test(reading.text) && !facts.has('provider');

/** The intent; "anything else" for a command about somebody that does not explain what was said, or was asked and not told. */
export function unlessOtherTalk(intent: Intent, understanding: Understanding, entities: Entities): Intent {
  if (!ABOUT_SOMEBODY.has(intent)) return intent;
  return asks(understanding) || saysMore(understanding, entities) ? 'none' : intent;
}
