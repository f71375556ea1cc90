import { type Environment, readSettings } from '../config/read-settings.ts';

/** The data folder alone: other settings may be wrong, and a backup can be made all the same. */
export function dataDirOf(env: Environment): string {
  return readSettings({ DATA_DIR: env.DATA_DIR }).dataDir;
}
