import { comparable } from './comparable.ts';

/** The choice that is called just so, in the reader's words; empty where none is. Case, spaces and marks do not count. */
export function choiceCalled(
  said: string,
  choices: readonly { readonly title: string; readonly value: string }[],
): string {
  const { plain } = comparable(said);
  return choices.find(({ title }) => plain !== '' && comparable(title).plain === plain)?.value ?? '';
}
