import { findCause, findReason } from '../extract/reason.ts';
import type { Intent } from '../port.ts';
import { slotsOf } from '../slots-of.ts';
import { judgeClause } from './judge-clause.ts';
import { lastClauses } from './last-clauses.ts';

/** Rules below this are a guess. */
const SURE = 4;

/** The utterance, its slips mended, without the small talk before and behind its command. What is cut off is no reason for what is asked. */
export function withoutSmallTalk(text: string): string {
  return withoutAfterthought(withoutPreamble(text));
}

/** "커피 쏟았네요, 추천 목록 보여줘" → "추천 목록 보여줘". What is cut off names nobody and asks for nothing of ours. */
function withoutPreamble(text: string): string {
  for (const rest of lastClauses(text)) {
    const front = text.slice(0, text.length - rest.length).trim();
    const after = judgeClause(rest);
    const command = after.findings[0];
    if (command === undefined || command.weight < SURE) continue;
    const before = judgeClause(front);
    if (before.names || before.isOurs || before.findings.length > 0) continue;
    if (before.mayName && !after.mayName) continue;
    if (takesReason(command.intent) && hasReason(front)) continue;
    return rest;
  }
  return text;
}

/** "forget it, coffee first" → "forget it". What is cut off speaks of other things, names nobody and asks for nothing. */
function withoutAfterthought(text: string): string {
  const rest = lastClauses(text)[0];
  if (rest === undefined || /[?]\s*$/u.test(rest)) return text;
  const behind = judgeClause(rest);
  if (!behind.isAlien || behind.mayName || behind.isOurs || behind.findings.length > 0) return text;
  const front = text.slice(0, text.length - rest.length).trim();
  const { isOurs, findings } = judgeClause(front);
  const command = findings[0];
  if (command === undefined || takesReason(command.intent) || !(isOurs || command.intent === 'cancel')) return text;
  return front;
}

const takesReason = (intent: Intent): boolean => slotsOf(intent).includes('reason');

/** Many words that announce a reason do so behind a space only, and here the front of the sentence may begin with one. */
const hasReason = (text: string): boolean =>
  findReason(` ${text}`) !== undefined || findReason(text) !== undefined || findCause(text, () => 0) !== undefined;
