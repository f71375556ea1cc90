import { isAmong } from '../../partner/roles.ts';
import type { Doc, Reader, RecordRef } from '../../store/port.ts';
import type { Contributions } from '../feature.ts';
import { namesOf } from '../names-of.ts';
import type { Viewer } from '../turn.ts';

/** Kinds of records that are about one company, by whose name they are called. Customers come first. */
const OF_COMPANIES = ['customer', 'referral', 'invitation', 'ending'] as const;

/** A record about a company that somebody may see. */
export interface SeenRecord extends RecordRef {
  /** The company's name, in plain text. */
  readonly name: string;
}

export function isOfCompany(kind: string): boolean {
  return OF_COMPANIES.some((name) => name === kind);
}

/** The record, if the viewer may see it now; undefined as well for one that is gone, or of another kind. */
export async function seenRecord(
  { recordType }: Pick<Contributions, 'recordType'>,
  viewer: Viewer,
  { kind, id }: RecordRef,
  reader: Reader,
): Promise<SeenRecord | undefined> {
  const type = isOfCompany(kind) ? recordType(kind) : undefined;
  if (!type || !isAmong(viewer.roles, type.who)) return undefined;
  const doc: Doc<unknown> | undefined = await reader.get(type.kind, id);
  if (!doc || !(type.maySee?.(viewer, doc.body) ?? true)) return undefined;
  return { kind, id, name: namesOf(type, doc.body)[0] ?? '' };
}

/** Every record about a company that the viewer may see, with all names it goes by. */
export async function seenNames(
  { recordType }: Pick<Contributions, 'recordType'>,
  viewer: Viewer,
  reader: Reader,
): Promise<readonly { readonly item: SeenRecord; readonly names: readonly string[] }[]> {
  const found = await Promise.all(
    OF_COMPANIES.map(async (kind) => {
      const type = recordType(kind);
      if (!type || !isAmong(viewer.roles, type.who)) return [];
      const docs: readonly Doc<unknown>[] = await reader.list(type.kind);
      return docs
        .filter(({ body }) => type.maySee?.(viewer, body) ?? true)
        .map(({ id, body }) => {
          const names = namesOf(type, body);
          return { item: { kind, id, name: names[0] ?? '' }, names };
        });
    }),
  );
  return found.flat();
}
