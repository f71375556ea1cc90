import { z } from 'zod';
import type { Json } from '../shared/json.ts';
import { StoreError } from './errors.ts';
import { ifThere, parseJson, type StoreFs } from './files.ts';
import { frozenJson } from './json-value.ts';
import type { Doc } from './port.ts';
import { allDocuments, applyOp, type Documents, type State } from './state.ts';

const count = z.number().int().nonnegative();
const shape = z.object({
  schemaVersion: count.min(1),
  seq: count,
  tenants: z.array(
    z.object({
      tenant: z.string(),
      head: z.object({ seq: count, hash: z.string() }),
      documents: z.array(z.tuple([z.string(), z.string(), count.min(1), z.unknown()])),
    }),
  ),
});

/** The text of store.json. Documents are rows (kind, id, version, body), so that no id becomes the name of a property. */
export function snapshotText({ schemaVersion, seq, tenants }: State): string {
  const rows = [...tenants].map(([tenant, { head, documents }]) => ({
    tenant,
    head: { seq: head.seq, hash: head.hash },
    documents: allDocuments(documents).map(({ kind, id, version, body }) => [kind, id, version, body]),
  }));
  return `${JSON.stringify({ schemaVersion, seq, tenants: rows })}\n`;
}

/**
 * What a snapshot file holds: `state` when it is good, `problem` when it is not, neither when it is missing.
 * Throws `STORE_VERSION` when its schema is newer than `latest`.
 */
export async function readSnapshot(
  fs: StoreFs,
  path: string,
  latest: number,
): Promise<{ state?: State; problem?: string }> {
  const bytes = await ifThere(fs.readFile(path));
  if (bytes === undefined) return {};
  const value = parseJson(bytes);
  if (value === undefined) return { problem: bytes.length === 0 ? 'it is empty' : 'it is cut off or no JSON' };
  const { data } = shape.safeParse(value);
  if (data === undefined) return { problem: 'it is not a store of the assistant' };
  const { schemaVersion, seq } = data;
  if (schemaVersion > latest) {
    const found = `${path} has schema version ${schemaVersion}, this assistant knows versions up to ${latest}`;
    const cure = 'Start the newer assistant, or put back the backup that was made before its migration';
    throw new StoreError('STORE_VERSION', `${found}. ${cure}. Nothing was changed.`);
  }
  const tenants = data.tenants.map(({ tenant, head, documents: rows }) => {
    const documents: Documents = new Map();
    for (const [kind, id, version, body] of rows) {
      applyOp(documents, { kind, id, version, body: frozenJson(body, kind) });
    }
    return [tenant, { documents, head }] as const;
  });
  return { state: { schemaVersion, seq, tenants: new Map(tenants) } };
}

/** A document with where it stands. */
type StoredDocument = Doc<Json> & { readonly tenant: string; readonly kind: string };

/**
 * One step of the schema: all documents, old to new. Pure. The first migration leads from schema version 1 to 2, the
 * second to 3; none is changed or taken away once it has been released.
 */
export type Migration = (documents: readonly StoredDocument[]) => readonly StoredDocument[];

/** The state after one migration. Throws `STORE_MIGRATION_FAILED` when the migration throws or gives what cannot be stored. */
export function migrated({ schemaVersion, seq, tenants }: State, migration: Migration): State {
  const next = new Map([...tenants].map(([tenant, { head }]) => [tenant, { head, documents: new Map() as Documents }]));
  const before = [...tenants].flatMap(([tenant, { documents }]) =>
    allDocuments(documents).map((document) => ({ tenant, ...document })),
  );
  try {
    for (const { tenant, body, ...key } of migration(before)) {
      const documents = next.get(tenant)?.documents;
      if (documents === undefined) throw new Error(`there is no tenant ${tenant}`);
      applyOp(documents, { ...key, body: frozenJson(body, key.kind) });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const cure = 'Start the assistant that was used before and report this. Nothing was changed.';
    const message = `The data could not be brought to schema version ${schemaVersion + 1}: ${reason}. ${cure}`;
    throw new StoreError('STORE_MIGRATION_FAILED', message, error);
  }
  return { schemaVersion: schemaVersion + 1, seq, tenants: next };
}
