import { inspect } from 'node:util';

/** A value that must not be printed: logging, JSON and string templates show a placeholder, only `reveal` gives it away. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The value itself, for the library that needs it and nobody else. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  [inspect.custom](): string {
    return '[secret]';
  }
}
