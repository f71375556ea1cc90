/** One thing that the doctor looked at. */
export interface Finding {
  /** `wrong` keeps the assistant from working, `mind` may, `fine` is as it should be. */
  readonly level: 'fine' | 'mind' | 'wrong';
  readonly text: string;
  /** What to do about it. */
  readonly cure?: string;
}

/** A part of the examination: its heading, and what was found. */
export interface Part {
  readonly title: string;
  readonly findings: readonly Finding[];
}
