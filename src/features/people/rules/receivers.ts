/** As a choice for one kind: what is chosen for everything; and nobody, where that is possible. */
export const AS_ALL = 'all';
export const NOBODY = 'nobody';

export type Receiver = { readonly to: string } | { readonly to?: undefined } | undefined;

/**
 * Who gets one kind of things: what was chosen for it, else what was chosen for everything. Undefined while neither says.
 * @param field of that kind; `everything` is the field for all
 */
export function receiverOf(values: Readonly<Record<string, string>>, field: string, canBeNobody: boolean): Receiver {
  const own = values[field] ?? '';
  if (own === NOBODY && canBeNobody) return {};
  const to = own === '' || own === AS_ALL || own === NOBODY ? (values.everything ?? '') : own;
  return to === '' ? undefined : { to };
}
