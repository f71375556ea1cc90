import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ifThere, parseJson } from '../store/files.ts';
import { type Contents, contentsOf, DATA_FILES, notesOf } from './data-files.ts';
import { Refusal } from './refusal.ts';

/** The file that makes a folder a backup. */
export const BACKUP_NOTE = 'backup.json';

const count = z.number().int().nonnegative();
const shape = z.object({
  of: z.literal('partner-assistant'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  files: z
    .array(z.object({ name: z.enum(DATA_FILES), bytes: count, sha256: z.string() }))
    .min(1)
    .readonly(),
  documents: count,
  records: count,
});
/** When a backup was made, and what it holds. */
export type BackupNote = Readonly<z.infer<typeof shape>>;

/**
 * Checks a backup: every file is there and as it was copied, the assistant could start on it, its history is whole.
 * Changes nothing. Throws a `Refusal`, or a `StoreError` of the store.
 */
export async function checkBackup(folder: string): Promise<{ note: BackupNote; contents: Contents }> {
  const bytes = await ifThere(readFile(join(folder, BACKUP_NOTE)));
  const note = shape.safeParse(bytes && parseJson(bytes)).data;
  if (!note) throw new Refusal('noBackup', folder);
  const found = await notesOf(folder);
  for (const { name, sha256 } of note.files) {
    const file = found.find((each) => each.name === name);
    if (!file) throw new Refusal('fileMissing', name);
    if (file.sha256 !== sha256) throw new Refusal('fileChanged', name);
  }
  const contents = await contentsOf(folder);
  if (contents.problems[0]) throw new Refusal('historyBroken', contents.problems[0]);
  return { note, contents };
}
