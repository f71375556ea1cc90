import { z } from 'zod';
import { damaged } from './errors.ts';
import { type Folder, readLines } from './files.ts';
import { isRecord } from './history.ts';
import type { Transaction } from './state.ts';

const shape = z.object({
  transactions: z.array(
    z.looseObject({
      seq: z.number(),
      tenant: z.string(),
      ops: z.array(z.looseObject({ kind: z.string(), id: z.string(), version: z.number() })),
      history: z.array(z.custom(isRecord)),
    }),
  ),
});
const isGroup = (value: unknown): value is { transactions: Transaction[] } => shape.safeParse(value).success;

/** One line for transactions (as JSON) that share an fsync. It is their commit: once the line is on disk, they are done. */
export const groupLine = (transactions: readonly string[]) => `{"transactions":[${transactions.join(',')}]}\n`;

/**
 * The transactions in journal.ndjson, oldest first. A torn last line was being written when the process died, and never
 * acknowledged: it is passed over and told to `onTorn`. Any other bad line is an error.
 */
export async function* readJournal(folder: Folder, onTorn = (_line: number) => {}): AsyncGenerator<Transaction> {
  let torn: number | undefined;
  for await (const { number, value } of readLines(folder.fs, folder.journal)) {
    if (torn !== undefined || (value !== undefined && !isGroup(value))) {
      const otherwise = `move ${folder.journal} away to go on without what it holds`;
      throw damaged(folder.dir, `line ${torn ?? number} of journal.ndjson cannot be read`, otherwise);
    }
    if (isGroup(value)) yield* value.transactions;
    else torn = number;
  }
  if (torn !== undefined) onTorn(torn);
}
