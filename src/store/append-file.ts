import { constants } from 'node:fs';
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

/** Opens a file, or makes it, for appending after its first `size` bytes. What follows them is cut off at the first write. */
export async function openAppendFile(fs: StoreFs, path: string, size: number): Promise<AppendFile> {
  const handle = await fs.open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  // What a failed write left behind goes before anything is added, lest a change that was refused comes back to life.
  let clean = false;
  const cut = async () => {
    await handle.truncate(size);
    await handle.datasync();
    clean = true;
  };
  return {
    get size() {
      return size;
    },
    async append(text) {
      if (!clean) await cut();
      clean = false;
      const bytes = Buffer.from(text);
      try {
        for (let done = 0; done < bytes.length; ) {
          done += (await handle.write(bytes, done, bytes.length - done, size + done)).bytesWritten;
        }
        await handle.datasync();
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
    close: () => handle.close(),
  };
}
