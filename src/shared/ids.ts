import { createHash } from 'node:crypto';

/** The new ids of one turn: the same ones in the same order each time that its work runs again. */
export function idsOf(turn: string): () => string {
  let count = 0;
  return () => createHash('sha256').update(`${turn} ${count++}`).digest('base64url').slice(0, 16);
}
