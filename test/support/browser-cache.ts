import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

/**
 * Makes and returns a folder for what the browser needs beside npm's packages. It lies in `node_modules/.cache`, not in
 * the system's temporary folder: nobody else can have put anything there, and `npm ci` clears it.
 */
export async function browserCache(): Promise<string> {
  const folder = join(fileURLToPath(new URL('../../node_modules/.cache/browser', import.meta.url)));
  await mkdir(folder, { recursive: true });
  return folder;
}
