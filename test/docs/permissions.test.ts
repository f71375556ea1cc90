import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { permissionsFile, renderPermissions } from '../../src/docs-tools/permissions.ts';
import { LOCALES } from '../../src/shared/locale.ts';
import { openOffice } from '../support/office.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('The table of permissions', () => {
  for (const locale of LOCALES) {
    it(`is current (${locale}); if not: npm run docs`, async () => {
      const { installed } = await openOffice();
      const written = await readFile(join(ROOT, permissionsFile(locale)), 'utf8');
      assert.equal(written, renderPermissions(installed, locale));
    });
  }

  it('names every command and every verb, and marks exactly the roles that may', async () => {
    const { installed } = await openOffice();
    const text = renderPermissions(installed, 'en');
    const verbs = installed.features.flatMap(({ actions = [] }) => actions.map(({ verb }) => verb));
    for (const verb of verbs) assert.ok(text.includes(`\`${verb}\``), verb);
    for (const { examples } of installed.commands) assert.ok(text.includes(examples.en[0]), examples.en[0]);
    assert.match(text, /\| `customer\.add\.submit` \| ● \| {2}\| ● \| {2}\| {2}\|/);
    assert.match(text, /\| `help\.show` \| ● \| ● \| ● \| ● \| ● \|/);
    assert.match(text, /\| `settings\.edit\.submit` \| {2}\| {2}\| {2}\| ● \| {2}\|/);
  });
});
