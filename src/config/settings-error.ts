/** One mistake in the environment: never holds the value itself, which may be a secret. */
export interface SettingsProblem {
  readonly variable: string;
  readonly wrong: string;
  readonly set: string;
}

/** The environment cannot be used; `problems` lists every mistake, not only the first. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly SettingsProblem[];
  constructor(problems: readonly SettingsProblem[], advice: readonly string[] = []) {
    super(describe(problems, advice));
    this.problems = problems;
  }
}

function describe(problems: readonly SettingsProblem[], advice: readonly string[]): string {
  const count = problems.length === 1 ? '1 setting needs' : `${problems.length} settings need`;
  const lines = problems.map(({ variable, wrong, set }) => `  ${variable}: ${wrong}. ${set}`);
  const hints = advice.map((hint) => `  note: ${hint}`);
  return [`${count} to be changed before the assistant can start:`, ...lines, ...hints].join('\n');
}
