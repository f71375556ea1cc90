import type { Say } from '../../../src/catalogue/say.ts';
import type { Partner } from '../../../src/partner/partner.ts';
import type { Locale } from '../../../src/shared/locale.ts';
import type { RunningOffice } from '../start-office.ts';

/** What a test of a command or verb works with: an office whose clients are all in `locale`. */
export interface Scene {
  readonly office: RunningOffice;
  readonly locale: Locale;
  readonly say: Say;
  /** The words of this scene's language. */
  either(en: string, ko: string): string;
}

export interface Scenario {
  /** A sentence without its subject: "opens the form". */
  readonly title: string;
  readonly partner?: Partial<Partner>;
  run(scene: Scene): Promise<void>;
}

/** One scenario for each name: intents of commands, or verbs of buttons. */
export type Scenarios = Readonly<Record<string, Scenario>>;
