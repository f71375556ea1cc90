/**
 * What can go wrong with the store, by a code that stays the same:
 * - `STORE_LOCKED` another process uses the data folder
 * - `STORE_DAMAGED` the files contradict each other and cannot be repaired without loss; nothing was changed
 * - `STORE_WRITE_FAILED` the folder cannot be read or written (full, read-only, no rights); nothing was saved
 * - `STORE_VERSION` the files come from a newer version of the assistant
 * - `STORE_MIGRATION_FAILED` a migration threw; nothing was changed
 * - `STORE_VALUE` what was to be stored does not survive JSON
 * - `STORE_CLOSED` the store, or the transaction, is over
 */
export type StoreErrorCode =
  | 'STORE_LOCKED'
  | 'STORE_DAMAGED'
  | 'STORE_WRITE_FAILED'
  | 'STORE_VERSION'
  | 'STORE_MIGRATION_FAILED'
  | 'STORE_VALUE'
  | 'STORE_CLOSED';

/** An error of the store. Its message is English, says the cause and the cure, and holds no document's content. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The error for files that contradict each other. `what` is a sentence without its full stop. */
export function damaged(dataDir: string, what: string, otherwise = ''): StoreError {
  const cure = `Put the whole folder back from a backup${otherwise && `, or ${otherwise}`}. Nothing was changed.`;
  return new StoreError('STORE_DAMAGED', `The data folder ${dataDir} is damaged: ${what}. ${cure}`);
}

/** What a file system said, as the error that callers see; a StoreError passes unchanged. */
export function writeFailed(dataDir: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const cure = 'Free disk space and let this user read and write the folder, then try again.';
  return new StoreError(
    'STORE_WRITE_FAILED',
    `Nothing was saved: the data folder ${dataDir} cannot be used (${reason}). ${cure}`,
    cause,
  );
}

/** Where the store reports what it repaired and what failed behind the scenes; a pino logger fits. */
export interface StoreLog {
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
