import type { Contributions } from '../../assistant/feature.ts';
import { namesOf } from '../../assistant/names-of.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { bestMatches } from '../../directory/match.ts';
import { people } from '../../partner/people.ts';
import type { HistoryRecord, Reader, RecordRef } from '../../store/port.ts';
import { type HistoryFilter, within } from './filter.ts';
import { maySee, recordsOf, seesAll } from './rules.ts';
import { type HistoryView, keyOf } from './view.ts';

/** What lines are made of. */
export interface Sources {
  readonly view: HistoryView;
  readonly everyone: Contributions;
}

/** The lines within a filter that somebody may see, newest first. */
export async function linesFor(
  viewer: Viewer,
  filter: HistoryFilter,
  reader: Reader,
  { view, everyone }: Sources,
): Promise<readonly HistoryRecord[]> {
  const all = await view.all(viewer.tenant);
  const own = seesAll(viewer.roles) ? new Set<string>() : recordsOf(viewer.personId, all);
  const isWithin = within(filter, viewer.timeZone);
  const visible = all.filter((record) => isWithin(record) && maySee(record, viewer.personId, viewer.roles, own));
  const records = filter.about ? await recordsCalled(filter.about, visible, reader, everyone) : undefined;
  return (records ? visible.filter(({ record }) => records.has(keyOf(record))) : visible).toReversed();
}

/** The records that a name fits best, and those of the same title: a customer is found by its alias, its request only by its name. */
async function recordsCalled(
  name: string,
  lines: readonly HistoryRecord[],
  reader: Reader,
  everyone: Contributions,
): Promise<ReadonlySet<string>> {
  const refs = new Map(lines.map(({ record }) => [keyOf(record), record]));
  const named: { item: { key: string; title: string }; names: readonly string[] }[] = [];
  for (const [key, ref] of refs) {
    const names = await namesFor(ref, reader, everyone);
    named.push({ item: { key, title: names[0] ?? '' }, names });
  }
  const titles = new Set(bestMatches(name, named).map(({ title }) => title));
  return new Set(named.filter(({ item }) => titles.has(item.title)).map(({ item }) => item.key));
}

/** What a record is called, its title first; a record that is gone has only its id. */
async function namesFor(ref: RecordRef, reader: Reader, everyone: Contributions): Promise<readonly string[]> {
  const type = everyone.recordType(ref.kind);
  const doc = type && (await reader.get(type.kind, ref.id));
  return type && doc ? namesOf(type, doc.body) : [ref.id];
}

export interface Words {
  readonly deed: string;
  readonly who: string;
  /** What the record is called. */
  readonly name: string;
}

/** What lines say: what happened, to what, and who did it. Every record and person is looked up once. */
export function wording(
  { say }: Viewer,
  reader: Reader,
  everyone: Contributions,
): (line: HistoryRecord) => Promise<Words> {
  const names = new Map<string, string>();
  const persons = new Map<string, string>();
  return async ({ what, who, record }) => {
    const name = names.get(keyOf(record)) ?? (await namesFor(record, reader, everyone))[0] ?? '';
    names.set(keyOf(record), name);
    const person = persons.get(who) ?? (await whoIs(who, say, reader));
    persons.set(who, person);
    return { deed: say(everyone.deed(what) ?? 'history.other', { name }), who: person, name };
  };
}

/** Who did it: somebody of ours, somebody whom nobody knows any more, or the assistant by itself. */
export async function whoIs(id: string, say: Viewer['say'], reader: Reader): Promise<string> {
  if (id === 'system') return say('history.assistant');
  return (await reader.get(people, id))?.body.name || say('history.somebody');
}
