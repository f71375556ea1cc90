import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { browserCache } from './browser-cache.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** Named after the version that package.json pins, so that another version is unpacked anew. */
export const BUNDLED_FOLDER = 'chromium-147.0.0';

/** A Chromium that needs nothing from the system: the program, and the folder with the libraries to load it with. */
export interface BundledChromium {
  readonly executablePath: string;
  readonly libraries: string;
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` once (188 MB) and says where it is. Throws anywhere but on Linux x64.
 *
 * The package unpacks into the temporary folder and takes whatever lies there for complete, so two processes could
 * start half a program; hence a folder of its own, moved into place when it is whole. It brings the NSS libraries that a bare
 * Linux lacks, but unpacks them only when it takes itself to be on AWS, which the variable decides when the module is
 * loaded; a process of its own keeps that variable, and those that the module sets, away from everything else.
 */
export async function unpackBundledChromium(): Promise<BundledChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`it is for linux x64, this is ${process.platform} ${process.arch}`);
  }
  const cache = await browserCache();
  const folder = join(cache, BUNDLED_FOLDER);
  if (!existsSync(folder)) await unpackInto(cache, folder);
  return { executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') };
}

async function unpackInto(cache: string, folder: string): Promise<void> {
  const scratch = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const script = 'const bundled = require(process.argv[1]); (bundled.default ?? bundled).executablePath()';
    await run(process.execPath, ['--eval', script, require.resolve('@sparticuz/chromium')], {
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: scratch, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    await rename(scratch, folder);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    // Another process was faster: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}
