import { writeFile } from 'node:fs/promises';
import { install } from '../assistant/contributions.ts';
import { allFeatures } from '../features/index.ts';
import { LOCALES } from '../shared/locale.ts';
import { createMemoryStore } from '../store/memory.ts';
import { permissionsFile, renderPermissions } from './permissions.ts';

const store = createMemoryStore();
const installed = install(allFeatures({ admins: [], readHistory: (tenant) => store.history(tenant) }));
for (const locale of LOCALES) {
  await writeFile(permissionsFile(locale), renderPermissions(installed, locale));
  process.stdout.write(`${permissionsFile(locale)}\n`);
}
