import { bestMatches } from '../../directory/match.ts';
import type { Recognition } from '../../language/port.ts';
import type { RecordRef } from '../../store/port.ts';
import type { Desk } from '../desk.ts';
import type { Incoming } from '../incoming.ts';
import type { Card } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { isOfCompany, seenNames } from './seen-records.ts';
import type { SpokenOf } from './spoken-of.ts';

const LONGEST_ID = 100;

/** Keeps in mind whom a turn was about: the record that it showed, or the only one that the name said can mean. */
export async function noteSpokenOf(
  desk: Desk,
  turn: Turn,
  what: Incoming['what'],
  card: Card,
  said: Recognition | undefined,
  spoken: SpokenOf,
): Promise<void> {
  if (what.kind === 'pressed' && what.automatic) return;
  const record = shown(card) ?? (said ? await named(desk, turn, said) : pressedOn(desk, what));
  if (record) spoken.note(turn, record);
}

function shown({ about }: Card): RecordRef | undefined {
  return about && isOfCompany(about.kind) ? about : undefined;
}

/** A button on a record's card that led elsewhere, to a form. Whether the person may see it is asked when it is meant. */
function pressedOn({ installed }: Desk, what: Incoming['what']): RecordRef | undefined {
  const action = what.kind === 'pressed' ? installed.action(what.verb) : undefined;
  if (what.kind !== 'pressed' || action?.needs !== 'record' || !isOfCompany(action.kind.name)) return undefined;
  const { record } = what.data;
  return typeof record === 'string' && record.length <= LONGEST_ID ? { kind: action.kind.name, id: record } : undefined;
}

async function named(desk: Desk, turn: Turn, { entities }: Recognition): Promise<RecordRef | undefined> {
  const name = entities.customer ?? entities.company;
  if (!name) return undefined;
  const among = await seenNames(desk.installed, turn, desk.store.reader(turn.tenant));
  // All kinds at once: a customer whose name is a slip away is not meant where a referral bears the name itself.
  const best = bestMatches(name, among);
  for (const kind of new Set(best.map((item) => item.kind))) {
    const [one, ...others] = best.filter((item) => item.kind === kind);
    if (one && others.length === 0) return one;
  }
  return undefined;
}
