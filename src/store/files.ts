import { constants } from 'node:fs';
import { dirname, join } from 'node:path';

/** The few calls that the store makes to the file system; tests hand in one that fails where they want. */
export type StoreFs = Pick<
  typeof import('node:fs/promises'),
  'open' | 'rename' | 'readFile' | 'stat' | 'mkdir' | 'unlink' | 'copyFile'
>;

export type Folder = ReturnType<typeof folderAt>;

/** A data folder, the paths of the files in it, and the file system to reach them by. */
export function folderAt(dir: string, fs: StoreFs) {
  return {
    fs,
    dir,
    store: join(dir, 'store.json'),
    copy: join(dir, 'store.copy.json'),
    journal: join(dir, 'journal.ndjson'),
    history: join(dir, 'history.ndjson'),
    lock: join(dir, 'store.lock'),
  };
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What `action` gives, or undefined when the file that it needs is not there. */
export async function ifThere<Result>(action: Promise<Result>): Promise<Result | undefined> {
  try {
    return await action;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Makes a file with this content and waits until it is on disk; leaves no partial file behind when that fails. */
export async function writeWhole(fs: StoreFs, path: string, content: string | Uint8Array, flag = 'w'): Promise<void> {
  const handle = await fs.open(path, flag, 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await fs.unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
}

/** Replaces a file: a reader, or the next start after a crash, finds the old content or the new, whole. */
export async function replaceFile(fs: StoreFs, path: string, content: string): Promise<void> {
  await writeWhole(fs, `${path}.new`, content);
  await fs.rename(`${path}.new`, path);
  await syncFolder(fs, dirname(path));
}

/** Makes renames in a folder durable. Windows cannot open folders, and needs no such call. */
async function syncFolder(fs: StoreFs, dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(dir, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** One line of a file; `end` is the offset after it, `whole` false when its line break is missing. */
export interface Line {
  readonly number: number;
  readonly end: number;
  readonly whole: boolean;
  /** The value on the line, or undefined when it is not JSON in UTF-8. */
  readonly value: unknown;
}

/**
 * The lines of an NDJSON file, none when it is missing. Splits at `\n` alone: node:readline also splits at U+2028,
 * which JSON leaves bare inside strings.
 */
export async function* readLines(fs: StoreFs, path: string): AsyncGenerator<Line> {
  const handle = await ifThere(fs.open(path, 'r'));
  if (handle === undefined) return;
  let rest: Buffer = Buffer.alloc(0);
  let end = 0;
  let number = 0;
  for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 20 })) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let stop = rest.indexOf(10); stop >= 0; stop = rest.indexOf(10, start)) {
      end += stop + 1 - start;
      number += 1;
      yield { number, end, whole: true, value: parseJson(rest.subarray(start, stop)) };
      start = stop + 1;
    }
    rest = rest.subarray(start);
  }
  if (rest.length > 0) yield { number: number + 1, end: end + rest.length, whole: false, value: parseJson(rest) };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON value in these bytes, or undefined. A byte order mark is passed over. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
