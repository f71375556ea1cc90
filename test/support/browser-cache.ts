import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/**
 * Makes and returns a folder for what the browser needs beside npm's packages. It lies in `node_modules/.cache`, not in
 * the system's temporary folder: nobody else can have put anything there, and `npm ci` clears it.
 */
export async function browserCache(): Promise<string> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/browser', import.meta.url));
  await mkdir(folder, { recursive: true });
  return folder;
}
