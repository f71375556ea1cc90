import { readHost } from '../../../shared/host.ts';

/** Korean initials of a name: fewer are chat (ㅋㅋ, ㅇㅋ, ㄱㅅ), and so is one letter again and again. */
const INITIALS = /^(?!(.)\1+$)[ㄱ-ㅎ]{3,12}$/u;

/** What somebody looks for who says nothing but a domain or initial consonants: no sentence, so nobody reads it as one. */
export function bareSearch(text: string): string | undefined {
  const word = text.trim().normalize('NFC');
  if (INITIALS.test(word)) return word;
  return readHost(word)?.known ? word.toLowerCase() : undefined;
}
