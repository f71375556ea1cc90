import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { StoreFs } from './files.ts';

/** A file that grows by whole pieces. */
export interface AppendFile {
  /** Bytes that are known to be on disk. */
  readonly size: number;
  /** Adds text and waits until it is on disk. When that fails, the file is cut back to what it was. */
  append(text: string): Promise<void>;
  /** Drops all it holds. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A file for appending after its first `size` bytes. Opened, or made, and cut off there by the first call. */
export function appendFile(fs: StoreFs, path: string, size: number): AppendFile {
  let handle: FileHandle | undefined;
  // What a failed write left behind goes before anything is added, lest a change that was refused comes back to life.
  let clean = false;
  const cut = async (): Promise<FileHandle> => {
    handle ??= await fs.open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    if (clean) return handle;
    await handle.truncate(size);
    await handle.datasync();
    clean = true;
    return handle;
  };
  return {
    get size() {
      return size;
    },
    async append(text) {
      const file = await cut();
      clean = false;
      const bytes = Buffer.from(text);
      try {
        for (let done = 0; done < bytes.length; ) {
          done += (await file.write(bytes, done, bytes.length - done, size + done)).bytesWritten;
        }
        await file.datasync();
      } catch (error) {
        await cut().catch(() => undefined);
        throw error;
      }
      size += bytes.length;
      clean = true;
    },
    async clear() {
      size = 0;
      clean = false;
      await cut();
    },
    async close() {
      await handle?.close();
    },
  };
}
