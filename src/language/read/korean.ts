import { hasBatchim } from 'es-hangul';
import type { Concept } from '../lexicon/concepts.ts';
import { type Stem, stemsAt } from '../lexicon/hangul.ts';
import { ADNOMINAL, COPULA, HADA, HONORIFIC, NAME_COPULA, PARTICLES } from '../lexicon/particles.ts';

/** A part of a Korean word: a known stem with its ending, or something unknown, and the particle behind it. */
export interface Morph {
  readonly start: number;
  /** Where the stem or name ends, before ending and particle. */
  readonly end: number;
  readonly stem?: Stem;
  readonly particle?: string;
}

/** A name in a word, with the particle behind it. */
export function named(start: number, end: number, particle: string | undefined): Morph {
  return particle === undefined ? { start, end } : { start, end, particle };
}

/** Whether a stem decides nothing here, so that next to something unknown it may be part of a name. */
export function isIdle(morph: Morph | undefined, concepts: readonly Concept[]): boolean {
  return morph?.stem?.concepts.every((concept) => concepts.includes(concept)) === true;
}

/** `lone` is the first syllable of something unknown. */
type State = 'start' | 'noun' | 'lone' | 'unknown' | 'verb' | 'particle';
const STATES: readonly State[] = ['start', 'noun', 'lone', 'unknown', 'verb', 'particle'];

/** What it costs to read a word in a way; the cheapest reading wins. Chosen so that a known stem beats an unknown of its length. */
const COST = {
  noun: 0.6,
  verb: 0.7,
  verbRest: 0.04,
  strangeRest: 2,
  particle: 0.2,
  innerParticle: 0.7,
  ending: 0.3,
  copula: 0.4,
  unknown: 2.2,
  unknownChar: 1,
  single: 0.5,
  lone: 2,
} as const;

/** The syllables that verb endings and auxiliary verbs are made of: what else follows a verb is not its ending. */
const ENDING = new Set(
  '가거게겠고구까께나난냐네녀는니다단달답대더던데도된될됐되돼됩됨든듯듭드디라란래랬러려련렵로록를릴마만며면못므바받버번보본볼봐봤부분서선설세셔셨소쇼수스습시신싱실십싶아안않았야어언었에여였영예오와왔요용우운울워원은을음의이인일임입있자잖재져졌좀죠주준줄줘줬쥬중지진질쪼쬬찮척챙테텐하한할함합해햇했혀형후히힘힐큼탁클켜키크추치칠쳐춰준십욤염해햬릴렴'.split(
    '',
  ),
);

/** What it costs to take `rest` for the ending of a verb. */
function restCost(rest: string): number {
  let cost = 0;
  for (const sign of rest) cost += ENDING.has(sign) ? COST.verbRest : COST.strangeRest;
  return cost;
}

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly fromState: State;
  readonly kind: 'stem' | 'unknown' | 'particle' | 'ending';
  readonly stem?: Stem;
}

const MAX_WORD = 48;

function fits(text: string, index: number, after: 'vowel' | 'consonant' | undefined, particle: string): boolean {
  if (after === undefined) return true;
  const before = text.charAt(index - 1);
  if (!/[가-힣]/u.test(before)) return true;
  const batchim = hasBatchim(before);
  // ㄹ takes 로, not 으로.
  if (particle.startsWith('로') && batchim) return hasBatchim(before) && (before.charCodeAt(0) - 0xac00) % 28 === 8;
  return batchim === (after === 'consonant');
}

/** The parts of a word, and the particle at its very start where it is glued to something in another script. */
export interface Segments {
  readonly morphs: readonly Morph[];
  readonly lead?: string;
}

/**
 * Reads one Korean word (no spaces, Hangul only) as the cheapest chain of known stems, endings, particles and unknown
 * stretches. Whatever is unknown may be a name. Words beyond 48 syllables are one unknown.
 * `glued`: the word follows a name in another script without a space ("Contoso에게"), so it may start with a particle.
 */
export function segment(text: string, glued = false): Segments {
  if (text.length > MAX_WORD) return { morphs: [{ start: 0, end: text.length }] };
  const key = glued ? ` ${text}` : text;
  const before = segmented.get(key);
  if (before !== undefined) return before;
  if (segmented.size >= REMEMBERED) segmented.clear();
  const segments = segmentAnew(text, glued);
  segmented.set(key, segments);
  return segments;
}

/** The same few words come again and again, and each of a sentence's several times: what was made out is remembered. */
const segmented = new Map<string, Segments>();
const REMEMBERED = 10_000;

function segmentAnew(text: string, glued: boolean): Segments {
  const size = text.length;
  const table: Partial<Record<State, Step>>[] = Array.from({ length: size + 1 }, () => ({}));
  table[0] = { [glued ? 'noun' : 'start']: { cost: 0, from: -1, fromState: 'start', kind: 'stem' } };
  const relax = (to: number, state: State, step: Step): void => {
    const cell = table[to];
    if (cell === undefined) return;
    const known = cell[state];
    if (known === undefined || step.cost < known.cost) cell[state] = step;
  };
  for (let at = 0; at < size; at += 1) {
    const rest = text.slice(at);
    const found = stemsAt(text, at);
    for (const state of STATES) {
      const here = table[at]?.[state];
      if (here === undefined) continue;
      const base = { from: at, fromState: state } as const;
      for (const stem of found) {
        const end = at + stem.text.length;
        if (stem.whole) {
          const tail = text.slice(end);
          const closes = tail === '' || PARTICLES.some((particle) => particle.text === tail) || NAME_COPULA.test(tail);
          const honorific = at > 0 && (HONORIFIC as readonly string[]).includes(stem.text);
          if (state === 'verb' || (!closes && !(honorific && stem.text === '건')) || (at > 0 && !honorific)) continue;
          if (state === 'lone') continue;
        }
        const single = stem.text.length === 1 && !stem.whole ? COST.single : 0;
        relax(end, 'noun', { ...base, cost: here.cost + COST.noun + single, kind: 'stem', stem });
        // A verb stem of one syllable opens a word or follows a noun; behind something unknown it is part of a name.
        if (stem.open && !((state === 'unknown' || state === 'lone') && stem.text.length === 1)) {
          const cost = here.cost + COST.verb + single + restCost(text.slice(end));
          const ending = ADNOMINAL.exec(text.slice(end))?.groups?.ending;
          if (ending === undefined) relax(size, 'verb', { ...base, cost, kind: 'stem', stem });
          else {
            const short = here.cost + COST.verb + single + COST.verbRest * ending.length;
            relax(end + ending.length, 'particle', { ...base, cost: short, kind: 'stem', stem });
          }
        }
      }
      if (state === 'noun' || state === 'unknown') {
        for (const particle of PARTICLES) {
          if (state === 'unknown' && particle.rare === true) continue;
          if (!rest.startsWith(particle.text) || !fits(text, at, particle.after, particle.text)) continue;
          const end = at + particle.text.length;
          const cost = here.cost + (end === size ? COST.particle : COST.innerParticle);
          relax(end, 'particle', { ...base, cost, kind: 'particle' });
        }
        if (state === 'unknown' ? NAME_COPULA.test(rest) : COPULA.test(rest)) {
          relax(size, 'verb', { ...base, cost: here.cost + COST.copula, kind: 'ending' });
        }
      }
      if (state === 'noun' && HADA.test(rest)) {
        const ending = ADNOMINAL.exec(rest)?.groups?.ending ?? rest;
        const cost = here.cost + COST.ending + restCost(ending);
        relax(at + ending.length, ending === rest ? 'verb' : 'particle', { ...base, cost, kind: 'ending' });
      }
      // Names have two syllables or more: a single unknown one costs extra, which the second one gives back.
      if (state === 'unknown')
        relax(at + 1, 'unknown', { ...base, cost: here.cost + COST.unknownChar, kind: 'unknown' });
      else if (state === 'lone')
        relax(at + 1, 'unknown', { ...base, cost: here.cost + COST.unknownChar - COST.lone, kind: 'unknown' });
      else
        relax(at + 1, 'lone', {
          ...base,
          cost: here.cost + COST.unknown + COST.unknownChar + COST.lone,
          kind: 'unknown',
        });
    }
  }
  return trace(text, table, size);
}

function trace(text: string, table: readonly Partial<Record<State, Step>>[], size: number): Segments {
  let state: State | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const candidate of STATES) {
    const cost = table[size]?.[candidate]?.cost ?? Number.POSITIVE_INFINITY;
    if (cost < best) {
      best = cost;
      state = candidate;
    }
  }
  const steps: (Step & { readonly to: number })[] = [];
  let at = size;
  while (state !== undefined && at > 0) {
    const step: Step | undefined = table[at]?.[state];
    if (step === undefined) break;
    steps.unshift({ ...step, to: at });
    at = step.from;
    state = step.fromState;
  }
  return toMorphs(text, steps);
}

function toMorphs(text: string, steps: readonly (Step & { readonly to: number })[]): Segments {
  const morphs: { start: number; end: number; stem?: Stem; unknown: boolean }[] = [];
  const particles = new Map<number, string>();
  for (const step of steps) {
    const last = morphs.at(-1);
    if (step.kind === 'unknown' && last?.unknown === true && last.end === step.from) last.end = step.to;
    else if (step.kind === 'unknown') morphs.push({ start: step.from, end: step.to, unknown: true });
    else if (step.kind === 'stem' && step.stem !== undefined) {
      morphs.push({ start: step.from, end: step.from + step.stem.text.length, stem: step.stem, unknown: false });
    } else if (step.kind === 'particle') particles.set(step.from, text.slice(step.from, step.to));
  }
  const lead = particles.get(0);
  const finished = morphs.map(({ unknown: _, ...morph }) => {
    const particle = particles.get(morph.end);
    return particle === undefined ? morph : { ...morph, particle };
  });
  return lead === undefined ? { morphs: finished } : { morphs: finished, lead };
}
