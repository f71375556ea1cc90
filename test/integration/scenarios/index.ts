import * as basics from './basics.ts';
import * as customers from './customers.ts';
import * as history from './history.ts';
import * as people from './people.ts';
import * as peopleErase from './people-erase.ts';
import * as peopleLeave from './people-leave.ts';
import type { Scenarios } from './scenario.ts';
import * as settings from './settings.ts';
import * as tasks from './tasks.ts';

const parts: readonly { readonly commands?: Scenarios; readonly verbs: Scenarios }[] = [
  ...[basics, customers, tasks, people, peopleLeave, peopleErase, settings, history],
];

/** The test of each command, by intent. Whoever declares a command adds its scenario to the file of the feature. */
export const COMMANDS: Scenarios = Object.assign({}, ...parts.map(({ commands }) => commands));
/** The test of each button, by verb. */
export const VERBS: Scenarios = Object.assign({}, ...parts.map(({ verbs }) => verbs));
