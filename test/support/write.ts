import type { Kind } from '../../src/store/port.ts';
import type { Office } from './office.ts';

/** Puts a document, whatever was there before. */
export function write<Body>(office: Office, kind: Kind<Body>, id: string, body: Body): Promise<unknown> {
  return office.puts(async (tx) => tx.put(kind, id, body, (await tx.get(kind, id))?.version ?? 0));
}
