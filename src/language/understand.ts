import { findAside } from './extract/aside.ts';
import { findReason, type Reason } from './extract/reason.ts';
import { factsOf } from './intent/facts.ts';
import { type Features, featuresOf } from './intent/features.ts';
import { applyRules, type Finding } from './intent/grammar.ts';
import { annotate, annotateMended, type Reading } from './read/annotate.ts';
import { cleanUtterance } from './read/clean.ts';
import { type Candidate, findNames } from './read/names.ts';
import { mendKeyboard } from './slips/slips.ts';
import { withoutSmallTalk } from './small-talk/set-aside.ts';

/** Everything that was made out before an intent is chosen. */
export interface Understanding {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  readonly facts: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  readonly features: Features;
  readonly reason?: Reason;
}

/** Cleans, mends and reads an utterance. Never throws, whatever the string holds. */
export function understand(text: string): Understanding {
  const whole = annotate(mendKeyboard(cleanUtterance(text)));
  const command = withoutSmallTalk(whole.text);
  return command === whole.text ? understood(whole) : understandPart(command, whole.mended);
}

/** The same for a part of something that was cleaned and mended before. */
export function understandPart(part: string, mended: Reading['mended']): Understanding {
  return understood(annotateMended(part, mended));
}

function understood(reading: Reading): Understanding {
  const announced = findReason(reading.text);
  const found = announced ?? findAside(reading, findNames(reading));
  const reason = found === undefined ? undefined : { ...found, value: asWritten(found.value, reading.mended) };
  const skip = reason === undefined ? [] : [reason];
  const candidates = findNames(reading, skip);
  const facts = factsOf(reading, candidates, skip);
  const findings = applyRules(facts);
  const features = featuresOf(reading, facts, findings);
  return { reading, candidates, facts, findings, features, ...(reason === undefined ? {} : { reason }) };
}

/** A reason in the words that were typed: mending slips is for commands, not for what people tell others. */
function asWritten(value: string, mended: Reading['mended']): string {
  return mended.reduce((text, { from, to }) => {
    const at = ` ${text} `.indexOf(` ${to} `);
    return at < 0 ? text : text.slice(0, at) + from + text.slice(at + to.length);
  }, value);
}
