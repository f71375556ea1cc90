import nodeFs, { type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { StoreFs } from '../../src/store/files.ts';

/**
 * What happens to a call (`open`, `open to read`, `write`, `rename`…) on a file: an error code to fail with, `SIGKILL` to die there. A
 * promise holds the call until it is settled.
 */
export type Fault = (call: string, file: string) => string | undefined | Promise<string | undefined>;

const CALLS = ['rename', 'mkdir', 'copyFile', 'unlink', 'readFile'] as const;
const HANDLE_CALLS = ['write', 'writeFile', 'sync', 'datasync', 'truncate'];

/** The real file system with faults. A write that fails has written half of its bytes, as on a disk that becomes full. */
export function faultyFs(fault: Fault): StoreFs {
  const guard =
    (call: string, run: (...args: unknown[]) => unknown, failing: (...args: unknown[]) => unknown, file?: string) =>
    async (...args: unknown[]) => {
      const code = await fault(call, file ?? basename(String(args[0])));
      if (code === undefined) return run(...args);
      await failing(...args);
      if (code === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
      throw Object.assign(new Error(`${code}: injected into ${call}`), { code });
    };
  const none = () => undefined;
  const open = async (...args: Parameters<StoreFs['open']>) =>
    faultyHandle(await nodeFs.open(...args), basename(String(args[0])));
  const faultyHandle = (handle: FileHandle, file: string) =>
    new Proxy(handle, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const run = value.bind(target);
        if (!HANDLE_CALLS.includes(String(name))) return run;
        const half = (bytes: Buffer, offset: number, length: number, position: number) =>
          target.write(bytes, offset, Math.floor(length / 2), position);
        return guard(String(name), run, name === 'write' ? (half as (...args: unknown[]) => unknown) : none, file);
      },
    });
  const calls = CALLS.map((call) => [call, guard(call, nodeFs[call] as (...args: unknown[]) => unknown, none)]);
  const opening = (call: string) => guard(call, open as (...args: unknown[]) => unknown, none);
  const guardedOpen = (...args: unknown[]) => opening(args[1] === 'r' ? 'open to read' : 'open')(...args);
  return { ...nodeFs, ...Object.fromEntries(calls), open: guardedOpen } as unknown as StoreFs;
}
