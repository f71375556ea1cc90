import type { Correction, Part } from '../language/correction.ts';
import type { Heard } from './feature.ts';

/**
 * What a form of plain fields takes of a correction.
 * @param fields which part goes into which field
 * @param label what the form calls a field
 */
export function takes<Field extends string>(
  said: Correction,
  fields: Readonly<Partial<Record<Part, Field>>>,
  label: (field: Field) => string,
): Heard | undefined {
  const parts = Object.entries(fields) as [Part, Field][];
  const taken = parts.flatMap(([part, field]) => {
    const value = said[part];
    return value === undefined ? [] : [{ field, value }];
  });
  if (taken.length === 0) return undefined;
  return {
    values: Object.fromEntries(taken.map(({ field, value }) => [field, value])),
    changed: taken.map(({ field, value }) => ({ label: label(field), value })),
  };
}
