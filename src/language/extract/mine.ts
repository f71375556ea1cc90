import type { Piece } from '../read/piece.ts';

/** Whether somebody asks for their own: "my", "assigned to me", 내, 제가 맡은. */
export function findMine(pieces: readonly Piece[]): 'true' | undefined {
  return pieces.some((piece) => piece.concepts.includes('mine')) ? 'true' : undefined;
}
