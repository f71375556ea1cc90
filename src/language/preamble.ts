import { findCause, findReason } from './extract/reason.ts';
import { factsOf } from './intent/facts.ts';
import { applyRules, type Finding } from './intent/grammar.ts';
import { OURS } from './lexicon/concepts.ts';
import { annotateMended } from './read/annotate.ts';
import { findNames } from './read/names.ts';

/** Where a clause may end and another begin: a mark, "so", or a Korean ending that leads on. */
const CLAUSES =
  /(?<=[^\s.]{2}[,;.!?~])\s+(?:(?:so|but|and|then|now|anyway|ok|okay|well)\b[,:]?\s+(?:ok(?:ay)?[:,]?\s+|now\s+)?)?|(?<=\bok:)\s+|\s+(?:so|and so|and now|but)\s+(?=(?:please|pls|can|could|would|let|show|give|send|add|open|i|we)\b)|(?<=[가-힣](?:는데|은데|인데|던데|한데|네요|어요|아요|지만|니까|더니|라서|아서|어서|해서|이라|느라))\s+/giu;
/** Longer talk is not looked through clause by clause. */
const MOST = 6;
/** What a command asks a reason for. */
const REASONED = /^(?:relationship\.end|referral\.decline)$/u;
/** Rules below this are a guess. */
const SURE = 4;

interface Clause {
  readonly findings: readonly Finding[];
  /** Whether somebody is named for certain, and whether somebody may be. */
  readonly names: boolean;
  readonly strangers: boolean;
  readonly ours: boolean;
  readonly elsewhere: boolean;
}

function clauseOf(text: string): Clause {
  const reading = annotateMended(text);
  const candidates = findNames(reading);
  const facts = factsOf(reading, candidates);
  const names = candidates.some(({ sure, person, thing }) => (sure || person) && !thing) || reading.typed.length > 0;
  return {
    findings: applyRules(facts).filter(({ intent }) => intent !== 'none'),
    names,
    strangers: names || candidates.some(({ thing }) => !thing),
    ours: OURS.some((concept) => facts.has(concept)),
    elsewhere: facts.has('elsewhere') || facts.has('THING'),
  };
}

const hasCause = (text: string): boolean =>
  findReason(` ${text}`) !== undefined || findReason(text) !== undefined || findCause(text, () => 0) !== undefined;

/** What stands behind each place where a new clause may begin, the shortest first. */
export function lastClauses(text: string): readonly string[] {
  const starts = [...text.matchAll(CLAUSES)].map((match) => match.index + match[0].length).filter((at) => at > 4);
  return starts
    .slice(-MOST)
    .reverse()
    .map((start) => text.slice(start));
}

/**
 * The utterance without the small talk behind its command ("forget it, coffee first" → "forget it"). What is cut off names
 * nobody, says nothing of ours, and is no reason for what is asked.
 */
export function withoutAfterthought(text: string): string {
  const rest = lastClauses(text)[0];
  if (rest === undefined || /[?]\s*$/u.test(rest)) return text;
  const behind = clauseOf(rest);
  if (!behind.elsewhere || behind.strangers || behind.ours || behind.findings.length > 0) return text;
  const front = text.slice(0, text.length - rest.length).trim();
  const { ours, findings } = clauseOf(front);
  const best = findings[0];
  if (best === undefined || REASONED.test(best.intent) || !(ours || best.intent === 'cancel')) return text;
  return front;
}

/**
 * The utterance without the small talk before its command ("커피 쏟았네요, 추천 목록 보여줘" → "추천 목록 보여줘"). What is cut off names
 * nobody, asks for nothing of ours, and is no reason for what is asked. Slips have to be mended before.
 */
export function withoutPreamble(text: string): string {
  for (const rest of lastClauses(text)) {
    const front = text.slice(0, text.length - rest.length).trim();
    const after = clauseOf(rest);
    const best = after.findings[0];
    if (best === undefined || best.weight < SURE) continue;
    const before = clauseOf(front);
    if (before.names || before.ours || before.findings.length > 0) continue;
    if (before.strangers && !after.strangers) continue;
    if (REASONED.test(best.intent) && hasCause(front)) continue;
    return rest;
  }
  return text;
}
