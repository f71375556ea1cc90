import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SETTINGS = {
  MicrosoftAppId: '5eed0000-0000-4000-8000-00000000bbbb',
  MicrosoftAppTenantId: '5eed0000-0000-4000-8000-00000000cccc',
  MicrosoftAppPassword: 'not-used-here',
  ADMINS: '5eed0000-0000-4000-8000-00000000dddd',
  PUBLIC_URL: 'https://assistant.hanbit.example.com',
  APP_PACKAGE_ID: '5eed0000-0000-4000-8000-00000000aaaa',
  PUBLISHER_NAME: 'Hanbit Cloud',
  PUBLISHER_URL: 'https://hanbit.example.com',
  PRIVACY_URL: 'https://hanbit.example.com/privacy',
  TERMS_URL: 'https://hanbit.example.com/terms',
};

describe('npm run package', () => {
  const folders: string[] = [];
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  /** The files that it takes from the project, and nothing else, in a folder of their own. */
  async function clone(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'package-'));
    folders.push(folder);
    for (const name of ['src', 'cards', 'manifest', 'package.json', 'tsconfig.json'])
      await cp(join(ROOT, name), join(folder, name), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    return folder;
  }

  async function builds(folder: string, settings: Readonly<Record<string, string>>) {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/package/build.ts'], {
      cwd: folder,
      env: { PATH, ...settings },
    });
    let told = '';
    child.stdout.on('data', (chunk) => {
      told += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      told += String(chunk);
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    return { code, told };
  }

  it('makes the same zip in every clone, with manifest, language file and icons', async () => {
    const zips: Buffer[] = [];
    for (const folder of [await clone(), await clone()]) {
      await mkdir(join(folder, 'data'));
      const { code, told } = await builds(folder, SETTINGS);
      assert.equal(code, 0, told);
      const [file = ''] = await readdir(join(folder, 'dist'));
      assert.match(told, new RegExp(`^dist/${file.replaceAll('.', '\\.')}: \\d+ bytes`));
      zips.push(await readFile(join(folder, 'dist', file)));
    }
    const [one, other] = zips;
    assert.ok(one && other && one.equals(other));
    const files = unzipSync(one);
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'ko.json', 'manifest.json', 'outline.png']);
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    assert.equal(manifest.id, SETTINGS.APP_PACKAGE_ID);
    assert.equal(manifest.bots[0].botId, SETTINGS.MicrosoftAppId);
    assert.deepEqual(manifest.validDomains, ['assistant.hanbit.example.com']);
  });

  it('tells all that is missing at once, and makes nothing', async () => {
    const folder = await clone();
    const { code, told } = await builds(folder, { PUBLISHER_NAME: 'Hanbit Cloud' });
    assert.equal(code, 1);
    for (const name of ['APP_PACKAGE_ID', 'MicrosoftAppId', 'PUBLISHER_URL', 'PRIVACY_URL', 'TERMS_URL'])
      assert.ok(told.includes(`Set ${name}`), told);
    assert.ok(!(await readdir(folder)).includes('dist'));
  });
});
