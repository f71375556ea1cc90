import type { Who } from '../partner/roles.ts';
import type { JsonObject } from '../shared/json.ts';
import type { Locale } from '../shared/locale.ts';
import type { Reader, Tx } from '../store/port.ts';
import type { ClockTurn } from './due.ts';
import type { Viewer } from './turn.ts';

/** A file that a person can fetch by a link; made when it is fetched, of what is there then. */
export interface FileKind {
  /** Feature and thing: `customers.list`. */
  readonly name: string;
  readonly who: Who;
  /** Undefined when there is nothing to make it of any more. */
  make(viewer: Viewer, args: JsonObject, reader: Reader): Promise<MadeFile | undefined>;
}

export interface MadeFile {
  /** As the browser keeps it: `customers-2026-11-23.csv`. */
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

/** A file that can be brought in while the assistant is stopped: `npm run import -- <name> FILE`. */
export interface FileImport {
  readonly name: string;
  /** Adds what the file holds, or nothing when anything in it is wrong; tells what was found, by line, in plain text. */
  run(
    text: string,
    turn: ClockTurn & { readonly locale: Locale },
    tx: Tx,
  ): Promise<{ ok: boolean; lines: readonly string[] }>;
}
