import { FIELD_IDS, type FieldId } from './finding.ts';

/** What a person typed, by field. */
export interface TypedValues {
  readonly texts: ReadonlyMap<FieldId, string>;
  /** Fields that hold something that is no text: no form of ours sends that. */
  readonly notText: readonly FieldId[];
}

/** Picks the form's fields out of whatever a client sent; fields that it invented, and what it inherits, are not looked at. */
export function typedValues(values: unknown): TypedValues {
  const texts = new Map<FieldId, string>();
  const notText: FieldId[] = [];
  if (typeof values !== 'object' || values === null) return { texts, notText };
  const sent = new Map<string, unknown>(Object.entries(values));
  for (const field of FIELD_IDS.filter((id) => id !== 'country')) {
    const value = sent.get(field) ?? '';
    if (typeof value === 'string') texts.set(field, value);
    else notText.push(field);
  }
  return { texts, notText };
}
