import { localeFromTag } from '../shared/locale.ts';
import { dataDirOf } from './data-dir.ts';
import { Refusal } from './refusal.ts';
import { TEXTS } from './texts.ts';

/** Of the terminal; English when it is neither of ours. */
export const locale = localeFromTag(Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en';
export const texts = TEXTS[locale];

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function dataDir(): string {
  return dataDirOf(process.env);
}

/** Runs a program to its exit code; what went wrong is a sentence on standard error, and 1. */
export async function run(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const text =
      error instanceof Refusal
        ? `${texts.refused(error.reason, error.about)} ${texts.notDone}`
        : error instanceof Error
          ? error.message
          : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
