import { parseArgs } from 'node:util';

const OPTIONS = {
  fresh: { type: 'boolean' },
  one: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface TryoutOptions {
  /** Throw the demo data away and make it anew. */
  readonly fresh: boolean;
  /** Open the window of the staff member only. */
  readonly one: boolean;
  /** Open the windows in the browser, not only print their addresses. */
  readonly open: boolean;
}

export type Command =
  | { readonly kind: 'run'; readonly options: TryoutOptions }
  | { readonly kind: 'help' }
  /** `what` is the argument that nobody knows. */
  | { readonly kind: 'refused'; readonly what: string };

/** Reads the arguments of `npm start`. Anything unknown is refused, so that a typing error never starts without `--fresh`. */
export function readCommand(args: readonly string[]): Command {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return { kind: 'refused', what: token.value };
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) return { kind: 'refused', what: token.rawName };
    if (token.value !== undefined) return { kind: 'refused', what: `${token.rawName}=${token.value}` };
  }
  if (values.help) return { kind: 'help' };
  return {
    kind: 'run',
    options: { fresh: values.fresh === true, one: values.one === true, open: values['no-open'] !== true },
  };
}
