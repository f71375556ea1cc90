import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { install } from '../assistant/contributions.ts';
import { readSettings } from '../config/read-settings.ts';
import { SettingsError } from '../config/settings-error.ts';
import { allFeatures } from '../features/index.ts';
import { createRecognizer } from '../language/recognizer.ts';
import { checkPackage } from './check-package.ts';
import { buildManifest, type Identity } from './manifest.ts';
import { missingSettings } from './missing-settings.ts';

const ROOT = new URL('../../', import.meta.url);
/** Every file in the zip carries this moment, so that the same input gives the same bytes. */
const ZIPPED_AT = new Date(1980, 0, 1);

const read = (path: string): Promise<Buffer> => readFile(new URL(path, ROOT));
const readJson = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse((await read(path)).toString('utf8'));
const toBytes = (value: object): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** Builds the Teams app package into `dist/`, or tells all that is missing or wrong at once. */
async function buildPackage(): Promise<void> {
  const { version } = await readJson('package.json');
  const { bot, publicUrl, package: given } = readSettings(process.env);
  const known: Partial<Identity> = { ...given, ...(bot && { botId: bot.appId }), ...(publicUrl && { publicUrl }) };
  const missing = missingSettings(known);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const identity: Identity = { ...known, version: String(version), botId: bot?.appId ?? '' };

  const installed = install(allFeatures({ admins: [], readHistory: async function* () {} }));
  const korean = (await readJson('manifest/ko.json')) as Record<string, string>;
  const { manifest, language } = buildManifest({
    base: await readJson('manifest/manifest.json'),
    korean,
    installed,
    identity,
  });
  const icons = { color: await read('manifest/color.png'), outline: await read('manifest/outline.png') };
  const problems = checkPackage({ manifest, language, icons, commands: installed.commands }, createRecognizer());
  if (problems.length > 0) throw new Error(problems.join('\n'));

  const files = {
    'manifest.json': toBytes(manifest),
    'ko.json': toBytes(language),
    'color.png': icons.color,
    'outline.png': icons.outline,
  };
  const zip = zipSync(files, { mtime: ZIPPED_AT, level: 9 });
  const file = new URL(`dist/partner-assistant-${version}.zip`, ROOT);
  await mkdir(new URL('dist/', ROOT), { recursive: true });
  await writeFile(file, zip);
  process.stdout.write(
    `dist/partner-assistant-${version}.zip: ${zip.length} bytes. Upload it in the Teams admin center.\n`,
  );
}

try {
  await buildPackage();
} catch (error) {
  const text = error instanceof SettingsError || error instanceof Error ? error.message : String(error);
  process.stderr.write(`The app package was not built.\n${text}\n`);
  process.exitCode = 1;
}
