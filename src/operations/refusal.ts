/** Why an operation was not carried out; which sentence says so in the reader's language, and what it is about. */
export type Reason =
  | 'nothingThere'
  | 'inDataFolder'
  | 'historyBroken'
  | 'copyDiffers'
  | 'noBackup'
  | 'fileMissing'
  | 'fileChanged';

/** An operation that was not carried out. Nothing was changed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly reason: Reason;
  /** A folder, a file, or a sentence of the store. */
  readonly about: string;
  constructor(reason: Reason, about: string) {
    super(`${reason}: ${about}`);
    this.reason = reason;
    this.about = about;
  }
}
