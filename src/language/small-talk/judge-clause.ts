import { factsOf, isAlien } from '../intent/facts.ts';
import { applyRules, type Finding } from '../intent/grammar.ts';
import { OURS } from '../lexicon/concepts.ts';
import { annotateMended } from '../read/annotate.ts';
import { findNames } from '../read/names.ts';

/** What a clause says, as far as it tells small talk from a command. */
export interface Clause {
  /** The rules that it fulfils, strongest first. */
  readonly findings: readonly Finding[];
  /** Somebody is named for certain. */
  readonly names: boolean;
  /** Somebody may be named, by a word that is not known. */
  readonly mayName: boolean;
  readonly isOurs: boolean;
  readonly isAlien: boolean;
}

/** Reads a clause whose slips are mended by the rules alone: they are quick, and sure enough of so little. */
export function judgeClause(text: string): Clause {
  const reading = annotateMended(text);
  const candidates = findNames(reading);
  const facts = factsOf(reading, candidates);
  const names = candidates.some(({ sure, person, thing }) => (sure || person) && !thing) || reading.typed.length > 0;
  return {
    findings: applyRules(facts).filter(({ intent }) => intent !== 'none'),
    names,
    mayName: names || candidates.some(({ thing }) => !thing),
    isOurs: OURS.some((concept) => facts.has(concept)),
    isAlien: isAlien(facts),
  };
}
