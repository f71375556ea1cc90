import type { Understanding } from '../understand.ts';

/** What a reading rests on, line by line, for whoever asks why: words, slips, reason, rules. */
export function evidenceOf({ reading, findings, reason }: Understanding): readonly string[] {
  const words = reading.pieces
    .filter((piece) => piece.kind !== 'mark')
    .map(
      (piece) =>
        `${piece.text}${piece.particle === undefined ? '' : `+${piece.particle}`}: ${[piece.kind, ...piece.concepts].join(' ')}`,
    );
  return [
    ...words,
    ...reading.mended.map(({ from, to }) => `${from} taken for ${to}`),
    ...(reason === undefined ? [] : [`reason: ${reason.value}`]),
    ...findings.slice(0, 5).map(({ intent, weight, pattern }) => `${intent} ${weight}: ${pattern}`),
  ];
}
