import { isDeepStrictEqual } from 'node:util';
import type { TextKey } from '../catalogue/texts.ts';
import type { Doc, Kind, Reader, Tx } from '../store/port.ts';
import type { Turn } from './turn.ts';

/** Whose data is erased: a colleague's, or those of the contact of a customer. */
export interface Subject {
  readonly kind: 'person' | 'contact';
  /** Directory object id; for a contact the id of the customer. */
  readonly id: string;
}

/** The same, with what stands for them in texts: names, addresses, numbers. */
export interface Whom extends Subject {
  readonly words: readonly string[];
}

/** One kind of records that can tell of somebody, and how that is erased from them. */
export interface Eraser {
  /** What it is called, with `count`: "2 invitations". */
  readonly title: TextKey;
  /** Words that it knows somebody by, the name to show first. */
  knows?(subject: Subject, reader: Reader): Promise<readonly string[]>;
  /** Where it tells of them, one name for each record. */
  find(whom: Whom, reader: Reader): Promise<readonly string[]>;
  /** Why it cannot be erased at this moment: a sentence. */
  blocked?(whom: Whom, reader: Reader): Promise<TextKey | undefined>;
  /** After it, `find` finds nothing. */
  erase(turn: Turn, tx: Tx, whom: Whom): Promise<void>;
}

/** An eraser of documents that either go as a whole or are kept without what tells of somebody. */
export function eraserOf<Body>(what: {
  readonly kind: Kind<Body>;
  readonly title: TextKey;
  called(body: Body): string;
  /** The body without what tells of them, the same when nothing does; undefined when the document goes. */
  without(body: Body, whom: Whom, id: string): Body | undefined;
}): Eraser {
  const { kind, title, called, without } = what;
  const concerned = async (whom: Whom, reader: Reader): Promise<readonly (Doc<Body> & { after: Body | undefined })[]> =>
    (await reader.list(kind))
      .map((doc) => ({ ...doc, after: without(doc.body, whom, doc.id) }))
      .filter(({ body, after }) => !isDeepStrictEqual(body, after));
  return {
    title,
    find: async (whom, reader) => (await concerned(whom, reader)).map(({ body }) => called(body)),
    async erase(_turn, tx, whom) {
      for (const { id, version, after } of await concerned(whom, tx)) {
        if (after === undefined) await tx.remove(kind, id, version);
        else await tx.put(kind, id, after, version);
      }
    },
  };
}
