import { localeOf } from './locale.ts';
import type { Intent, Recognition, Recognizer } from './port.ts';
import { fillSlots } from './slots.ts';
import { understand } from './understand.ts';

/** A recognition with what it rests on. */
export interface Explained extends Recognition {
  readonly evidence: readonly string[];
}

/** Reads one utterance and says what it rests on. Never throws, whatever the string holds. */
export function explain(text: string): Explained {
  const understanding = understand(text);
  const { reading, findings } = understanding;
  const best = new Map<Intent, number>();
  for (const { intent, weight } of findings) best.set(intent, Math.max(best.get(intent) ?? 0, weight));
  const ranked = [...best].sort((one, other) => other[1] - one[1]);
  const first = ranked[0];
  const second = ranked[1]?.[1] ?? 0;
  const intent: Intent = first?.[0] ?? 'none';
  const confidence = first === undefined ? 0.8 : Math.min(0.99, 0.5 + (first[1] - second) * 0.2 + first[1] * 0.03);
  return {
    text,
    intent,
    confidence: Math.round(confidence * 1000) / 1000,
    locale: localeOf(reading),
    entities: fillSlots(intent, understanding),
    alternatives: ranked
      .slice(1, 4)
      .filter(([name]) => name !== 'none')
      .map(([name, weight]) => ({ intent: name, confidence: Math.min(0.49, weight / 10) })),
    evidence: [
      ...reading.pieces.map(
        (piece) =>
          `${piece.text}: ${piece.kind}${piece.concepts.length > 0 ? ` ${piece.concepts.join(' ')}` : ''}${piece.particle === undefined ? '' : ` +${piece.particle}`}`,
      ),
      ...findings.map(({ intent: name, weight, pattern }) => `${name} ${weight}: ${pattern}`),
    ],
  };
}

/** The recognizer of both languages: in memory, without state, the same answer for the same text. */
export function createRecognizer(): Recognizer {
  return {
    recognize: (text) => {
      const { evidence: _, ...recognition } = explain(text);
      return recognition;
    },
  };
}
