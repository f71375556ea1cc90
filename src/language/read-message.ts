import { fillSlots } from './fill-slots.ts';
import type { Entities } from './port.ts';
import { understand } from './understand.ts';

/** A reading takes no more characters than this (`clean.ts`), so a longer message is read in parts. */
const PART = 400;
/** Twenty parts: longer than any message about a customer, and read in a fraction of a second. */
const LONGEST = 20 * PART;

/**
 * What a message that is no request says of a company and whom to talk to there; the first of each counts. Names stand
 * at its beginning or nowhere (further down, greetings and signatures look like names); addresses and numbers, anywhere.
 */
export function readMessage(text: string): Entities {
  const [first = '', ...others] = partsOf(text.slice(0, LONGEST));
  const further = others.map((part) => {
    const { domain, country, email, phone } = read(part);
    return { domain, country, email, phone };
  });
  const known = [...further.reverse(), read(first)].flatMap((part) =>
    Object.entries(part).filter(([, value]) => value),
  );
  return Object.fromEntries(known);
}

/** Adding a customer takes everything that there is to know of one. */
function read(part: string): Entities {
  return fillSlots('customer.add', understand(part));
}

/** Cut where lines, sentences or words end, so that no address is taken apart. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const head = rest.slice(0, PART);
    const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('. '), head.lastIndexOf(' '));
    const at = rest.length <= PART || end <= 0 ? PART : end + 1;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return parts;
}
