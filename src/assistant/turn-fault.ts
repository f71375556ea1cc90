/** A turn that failed and changed nothing, in words for the person whose turn it was. The log has the cause under the reference. */
export class TurnFault extends Error {
  override readonly name = 'TurnFault';
  /** One sentence in the person's language, with the reference. */
  readonly text: string;
  constructor(text: string, cause: unknown) {
    super('the turn failed', { cause });
    this.text = text;
  }
}
