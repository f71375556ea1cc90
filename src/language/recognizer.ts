import { fillSlots } from './fill-slots.ts';
import { CHANGING } from './intent/changing.ts';
import { decide } from './intent/decide.ts';
import { evidenceOf } from './intent/evidence.ts';
import { isAlien } from './intent/facts.ts';
import { unpack } from './intent/model-file.ts';
import { unlessOtherTalk } from './intent/other-talk.ts';
import { OURS } from './lexicon/concepts.ts';
import { localeOf } from './locale.ts';
import stored from './model.json' with { type: 'json' };
import { DOUBT, type Recognition, type Recognizer } from './port.ts';
import { readMessage } from './read-message.ts';
import { lastClauses } from './small-talk/last-clauses.ts';
import { type Understanding, understand, understandPart } from './understand.ts';

const model = unpack(stored);
const MAX_ALTERNATIVES = 3;
/** Below this a command that changes something is a guess, where nothing of ours is named: half of the other talk that was taken for one had less. */
const DOUBT_OF_CHANGE = 0.7;
/** How sure the reading of a single clause must be to count for the whole. */
const CLEAR = 0.85;
const IDLE = /^(?:none|greet|cancel|help)$/u;
/** Readings less likely than this are no suggestions. */
const PLAUSIBLE = 0.03;

/** A recognition with what it rests on. */
export interface Explained extends Recognition {
  readonly evidence: readonly string[];
}

/** Reads one utterance and says what it rests on. Never throws, whatever the string holds. */
export function explain(text: string): Explained {
  const { understanding, ranked } = decided(text);
  const { reading } = understanding;
  const best = ranked[0] ?? { intent: 'none' as const, confidence: 1 };
  const filled = fillSlots(best.intent, understanding);
  // A guess that would change something is only suggested, first of all.
  const isOurs = OURS.some((concept) => understanding.facts.has(concept));
  const isGuess = CHANGING.has(best.intent) && best.confidence < (isOurs ? DOUBT : DOUBT_OF_CHANGE);
  const intent = isGuess ? 'none' : unlessOtherTalk(best.intent, understanding, filled);
  return {
    text,
    intent,
    confidence: round(isGuess ? Math.min(best.confidence, DOUBT - 0.01) : best.confidence),
    locale: localeOf(reading),
    entities: intent === best.intent ? filled : {},
    alternatives: ranked
      .slice(isGuess ? 0 : 1)
      .filter(({ intent, confidence }) => intent !== 'none' && confidence >= PLAUSIBLE)
      .slice(0, MAX_ALTERNATIVES)
      .map(({ intent, confidence }) => ({ intent, confidence: round(Math.min(confidence, DOUBT)) })),
    evidence: evidenceOf(understanding),
  };
}

interface Decided {
  readonly understanding: Understanding;
  readonly ranked: ReturnType<typeof decide>;
}

/** A whole that says nothing to us may still end in a command: "numbers by noon, he said, show me the weekly report". */
function decided(text: string): Decided {
  const understanding = understand(text);
  if (understanding.reading.text === '') return { understanding, ranked: [] };
  const whole = { understanding, ranked: decide(model, understanding) };
  if (whole.ranked[0]?.intent !== 'none') return whole;
  for (const clause of lastClauses(understanding.reading.text)) {
    const part = understandPart(clause, understanding.reading.mended);
    if (isAlien(part.facts)) continue;
    const ranked = decide(model, part);
    const best = ranked[0];
    if (best !== undefined && !IDLE.test(best.intent) && best.confidence >= CLEAR)
      return { understanding: part, ranked };
  }
  return whole;
}

const round = (confidence: number): number => Math.round(confidence * 1000) / 1000;

/** The recognizer of both languages: in memory, without state, the same answer for the same text. */
export function createRecognizer(): Recognizer {
  return {
    recognize: (text) => {
      const { evidence: _, ...recognition } = explain(text);
      return recognition;
    },
    readMessage,
  };
}
