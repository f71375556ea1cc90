import { readHost } from '../../../shared/host.ts';

/** Korean initials of a name: fewer are chat (ㅋㅋ, ㅇㅋ, ㄱㅅ), and so is one letter again and again. */
const INITIALS = /^(?!(.)\1+$)[ㄱ-ㅎ]{3,12}$/u;
/** A mail address, with nothing beside it but that it is looked for. */
const LOOKED_FOR =
  /^(?:(?:find|search(?: for)?|look(?: up| for)|who is|whose is|show(?: me)?|open)\s+)?(?<address>[^\s@]+@[^\s@]+\.[^\s@?!]+?)(?:\s*(?:을|를|은|는|이|가)?\s*(?:좀\s*)?(?:찾아|찾기|검색|조회|보여|열어|누구)[^\s]*(?:\s*(?:줘|주세요|주십시오))?)?[\s.!?]*$/iu;

/** What somebody looks for who says nothing but a domain or initial consonants: no sentence, so nobody reads it as one. */
export function bareSearch(text: string): string | undefined {
  const word = text.trim().normalize('NFC');
  if (INITIALS.test(word)) return word;
  return readHost(word)?.known ? word.toLowerCase() : undefined;
}

/** The mail address that a sentence asks to find: "find kim@fabrikam.com", "kim@fabrikam.com 찾아줘". One alone asks for nothing. */
export function addressLookedFor(request: string): string | undefined {
  const address = LOOKED_FOR.exec(request)?.groups?.address;
  return address && address.length < request.length ? address.toLowerCase() : undefined;
}
