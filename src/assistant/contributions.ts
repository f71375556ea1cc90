import type { TextKey } from '../catalogue/texts.ts';
import type { TaskKind } from '../partnercenter/task-kind.ts';
import type { AnyRecordType, CardAction, Command, Contributions, Feature, FeatureFactory, Form } from './feature.ts';

/** Everything that the installed features declare, found by name. */
export interface Installed extends Contributions {
  command(intent: string): Command | undefined;
  action(verb: string): CardAction | undefined;
  form(name: string): Form | undefined;
}

/** Installs features. Throws when two of them declare the same intent, verb, form, record or task kind. */
export function install(factories: readonly FeatureFactory[]): Installed {
  const features: Feature[] = [];
  const commands = new Map<string, Command>();
  const actions = new Map<string, CardAction>();
  const forms = new Map<string, Form>();
  const records = new Map<string, AnyRecordType>();
  const taskKinds = new Map<string, TaskKind>();
  const deeds = new Map<string, TextKey>();
  const installed: Installed = {
    features,
    get commands() {
      return [...commands.values()];
    },
    command: (intent) => commands.get(intent),
    action: (verb) => actions.get(verb),
    form: (name) => forms.get(name),
    recordType: (kind) => records.get(kind),
    taskKind: (name) => taskKinds.get(name),
    deed: (what) => deeds.get(what),
  };
  for (const make of factories) {
    const feature = make(installed);
    features.push(feature);
    for (const command of feature.commands ?? []) addOnce(commands, command.intent, command);
    for (const action of feature.actions ?? []) addOnce(actions, action.verb, action);
    for (const form of feature.forms ?? []) addOnce(forms, form.name, form);
    for (const record of feature.records ?? []) addOnce(records, record.kind.name, record);
    for (const taskKind of feature.taskKinds ?? []) addOnce(taskKinds, taskKind.name, taskKind);
    for (const [what, key] of Object.entries(feature.deeds ?? {})) addOnce(deeds, what, key);
  }
  return installed;
}

function addOnce<Value>(into: Map<string, Value>, name: string, value: Value): void {
  if (into.has(name)) throw new Error(`${name} is declared twice`);
  into.set(name, value);
}
