type Values = Readonly<Record<string, string>>;

export interface MergedEdits {
  /** What the form holds after the merge: mine where I changed something, theirs elsewhere. */
  readonly values: Values;
  /** Fields that both changed, to different values. */
  readonly clashes: readonly string[];
  /** Fields that only they changed. */
  readonly theirs: readonly string[];
}

/** Brings two people's changes of one record together, field by field. @param base what both began with */
export function mergeEdits(base: Values, mine: Values, theirs: Values): MergedEdits {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  const at = (values: Values, field: string): string => values[field] ?? '';
  const changedBy = (values: Values, field: string): boolean => at(values, field) !== at(base, field);
  const clashes = fields.filter(
    (field) => changedBy(mine, field) && changedBy(theirs, field) && at(mine, field) !== at(theirs, field),
  );
  const onlyTheirs = fields.filter((field) => changedBy(theirs, field) && !changedBy(mine, field));
  const values = fields.map((field) => [field, at(onlyTheirs.includes(field) ? theirs : mine, field)] as const);
  return { values: Object.fromEntries(values), clashes, theirs: onlyTheirs };
}

/** The fields whose values differ. */
export function changedFields(before: Values, after: Values): readonly string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.filter((field) => (before[field] ?? '') !== (after[field] ?? ''));
}
