import { createHash } from 'node:crypto';
import nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { folderAt, ifThere } from '../store/files.ts';
import { recover } from '../store/recover.ts';
import { allDocuments } from '../store/state.ts';
import { verifyHistory } from '../store/verify-history.ts';

/** What a data folder consists of; the lock and what was set aside belong to a moment. */
export const DATA_FILES = ['store.json', 'store.copy.json', 'journal.ndjson', 'history.ndjson'] as const;

/** A file as a backup knows it. */
export interface FileNote {
  readonly name: (typeof DATA_FILES)[number];
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly sha256: string;
}

/** The data files that lie in a folder, with what they hold now. */
export async function notesOf(dir: string): Promise<readonly FileNote[]> {
  const notes = await Promise.all(DATA_FILES.map((name) => ifThere(noteOf(dir, name))));
  return notes.filter((note) => note !== undefined);
}

async function noteOf(dir: string, name: FileNote['name']): Promise<FileNote> {
  const handle = await nodeFs.open(join(dir, name), 'r');
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { name, bytes, sha256: hash.digest('hex') };
}

/** Copies a file to a name that is free, and waits until it is on disk. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await nodeFs.copyFile(from, to, nodeFs.constants.COPYFILE_EXCL);
  const handle = await nodeFs.open(to, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes renames in a folder durable. Windows cannot open folders, and needs no such call. */
export async function settle(dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await nodeFs.open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a folder amounts to. */
export interface Contents {
  readonly documents: number;
  readonly records: number;
  /** What is wrong with the history, in English sentences; empty when it is whole. */
  readonly problems: readonly string[];
}

/**
 * Reads a data folder as the assistant would at its start, and checks its history. Changes nothing. Throws a `StoreError`
 * when the assistant could not start on it.
 */
export async function contentsOf(dir: string): Promise<Contents> {
  const { state } = await recover(folderAt(dir, nodeFs), []);
  const { records, problems } = await verifyHistory(dir);
  const documents = [...state.tenants.values()].map((tenant) => allDocuments(tenant.documents).length);
  const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);
  return { documents: sum(documents), records: sum(records.values()), problems };
}
