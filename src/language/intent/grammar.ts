import type { Concept } from '../lexicon/concepts.ts';
import { RULES } from '../lexicon/rules.ts';
import type { Intent } from '../port.ts';

export interface Finding {
  readonly intent: Intent;
  readonly weight: number;
  readonly pattern: string;
}

interface Compiled {
  readonly intent: Intent;
  readonly weight: number;
  readonly pattern: string;
  readonly all: readonly (readonly string[])[];
  readonly none: readonly string[];
}

const compiled: readonly Compiled[] = RULES.map(([intent, weight, pattern]) => {
  const parts = pattern.split(' ');
  return {
    intent,
    weight,
    pattern,
    all: parts.filter((part) => !part.startsWith('!')).map((part) => part.split('|')),
    none: parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1)),
  };
});

/** All rules whose pattern holds for what was said, strongest first. */
export function applyRules(facts: ReadonlySet<Concept | string>): readonly Finding[] {
  return compiled
    .filter(
      ({ all, none }) =>
        all.every((choice) => choice.some((fact) => facts.has(fact))) && !none.some((fact) => facts.has(fact)),
    )
    .map(({ intent, weight, pattern }) => ({ intent, weight, pattern }))
    .sort((one, other) => other.weight - one.weight);
}
