import { companyKey } from '../../../directory/company-key.ts';
import type { Doc } from '../../../store/port.ts';
import type { Customer } from '../customer.ts';
import { mergeProblem } from './merge-customers.ts';

/** Two records that look like one customer. */
export interface Twins {
  readonly one: Doc<Customer>;
  readonly other: Doc<Customer>;
}

/** Pairs of the same domain, registration number or name that could be made one, in the order of the records; each record once. */
export function twinsAmong(all: readonly Doc<Customer>[]): readonly Twins[] {
  const seen = new Map<string, Doc<Customer>>();
  const paired = new Set<string>();
  const found: Twins[] = [];
  for (const other of all) {
    const signs = signsOf(other.body);
    const one = signs.map((sign) => seen.get(sign)).find((doc) => doc !== undefined && doc.id !== other.id);
    if (one && !paired.has(one.id) && !mergeProblem(one.body, other.body, false)) {
      found.push({ one, other });
      paired.add(one.id).add(other.id);
    }
    for (const sign of signs) if (!seen.has(sign)) seen.set(sign, other);
  }
  return found;
}

function signsOf({ companyName, aliases = [], domain, registrationNumber }: Customer): readonly string[] {
  const names = [companyName, ...aliases].map(companyKey).filter((key) => key !== '');
  return [
    ...(domain ? [`domain ${domain}`] : []),
    ...(registrationNumber ? [`number ${registrationNumber}`] : []),
    ...names.map((key) => `name ${key}`),
  ];
}
