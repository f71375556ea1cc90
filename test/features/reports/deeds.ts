import { install } from '../../../src/assistant/contributions.ts';
import { allFeatures } from '../../../src/features/index.ts';

const installed = install(allFeatures({ admins: [], readHistory: async function* () {} }));

/** Every deed that an installed feature records. */
export const DEEDS: ReadonlySet<string> = new Set(
  installed.features.flatMap((feature) => Object.keys(feature.deeds ?? {})),
);
