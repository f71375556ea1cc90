import type { RecordRef } from '../../store/port.ts';

/** Links that lead to records, wherever they are written. They tell nothing about the record; only who may see it gets it shown. */
export interface RecordLinks {
  url(record: RecordRef): string;
  /** The record that the first link in a text leads to; undefined when it is none of ours. Whether there is one, it does not know. */
  read(text: string): RecordRef | undefined;
  /** The record that a path on this server leads to: `/open/customer/abc`. */
  readPath(path: string): RecordRef | undefined;
}

const FIRST_ADDRESS = /https?:\/\/[^\s<>"]+/i;
const RECORD = /^\/open\/([a-zA-Z]{1,40})\/([\w-]{1,100})$/;

/** @param publicUrl where people reach this server, without a slash at the end */
export function createRecordLinks(publicUrl: string): RecordLinks {
  const base = new URL(publicUrl).href.replace(/\/$/, '');
  return {
    url: ({ kind, id }) => `${base}/open/${kind}/${id}`,
    read(text) {
      const [address = ''] = FIRST_ADDRESS.exec(text) ?? [];
      if (!URL.canParse(address)) return undefined;
      const { origin, pathname } = new URL(address);
      const place = `${origin}${pathname}`;
      return place.startsWith(base) ? recordAt(place.slice(base.length)) : undefined;
    },
    readPath: recordAt,
  };
}

function recordAt(path: string): RecordRef | undefined {
  const [, kind, id] = RECORD.exec(path) ?? [];
  return kind && id ? { kind, id } : undefined;
}
