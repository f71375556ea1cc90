/** What the project logs with (pino fits). Messages are fixed sentences; facts never hold names, mail addresses or texts of people. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** For tests and tools that want silence. */
export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };
