import type { ClockTurn, Due } from '../../assistant/due.ts';
import { readPartner } from '../../partner/partner.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { type Around, ballotOf, decidersOf, namesOf } from './around.ts';
import { type Ending, endings } from './ending.ts';
import { coolOff, wake } from './moves/by-itself.ts';
import { move, tell } from './moves/moves.ts';
import { type ClockStep, clockSteps } from './rules/deadlines.ts';
import { voiceLeft, waitsOn } from './rules/deciders.ts';
import { isFinal } from './rules/states.ts';
import { readEndingSettings } from './settings/settings-store.ts';

/** What the clock has to do with open requests. Each step is looked at again in its own transaction. */
export async function dueEndings(now: Instant, reader: Reader, around: Around): Promise<readonly Due[]> {
  const open = (await reader.list(endings)).filter(({ body }) => !isFinal(body.state));
  const steps = await Promise.all(
    open.map(async (doc) =>
      (await stepsOf(doc, now, reader, around)).map(
        (step): Due => ({
          what: `relationship.${step}`,
          async apply(turn, tx) {
            const present = await tx.get(endings, doc.id);
            if (present && (await stepsOf(present, turn.now, tx, around)).includes(step))
              await STEPS[step](turn, tx, present, around);
          },
        }),
      ),
    ),
  );
  return steps.flat();
}

async function stepsOf(doc: Doc<Ending>, now: Instant, reader: Reader, around: Around): Promise<readonly ClockStep[]> {
  const { timeZone } = await readPartner(reader);
  const { days } = await readEndingSettings(reader);
  const deciding = doc.body.state === 'asked' ? await decidersOf(doc.body, now, reader, around) : [];
  return clockSteps(doc.body, { now, timeZone, days, deciding });
}

type Step = (turn: ClockTurn, tx: Tx, doc: Doc<Ending>, around: Around) => Promise<void>;

const STEPS: Readonly<Record<ClockStep, Step>> = { wake, coolOff, join, remind, escalate };

/** People who can decide now and could not when it was sent: a new manager, a deputy from today on. */
async function join(turn: ClockTurn, tx: Tx, doc: Doc<Ending>, around: Around): Promise<void> {
  const deciding = await decidersOf(doc.body, turn.now, tx, around);
  const added = deciding.filter((id) => !doc.body.asked.includes(id));
  const asked = [...doc.body.asked, ...added];
  const moved = await move(turn, tx, doc, { asked }, { what: 'relationship.joined', facts: { added } });
  const [name = ''] = await namesOf([doc.body.requester], tx);
  await tell(turn, tx, moved, added, { tone: 'accent', key: 'relationships.told.asked', params: { name } });
}

async function remind(turn: ClockTurn, tx: Tx, doc: Doc<Ending>, around: Around): Promise<void> {
  const moved = await move(turn, tx, doc, { remindedAt: turn.now }, { what: 'relationship.reminded' });
  const waiting = await undecided(moved.body, turn.now, tx, around);
  await tell(turn, tx, moved, waiting, { tone: 'warning', key: 'relationships.told.reminder' });
}

/** The next in line may decide too, and the requester knows. */
async function escalate(turn: ClockTurn, tx: Tx, doc: Doc<Ending>, around: Around): Promise<void> {
  const before = await decidersOf(doc.body, turn.now, tx, around);
  const escalated: Ending = { ...doc.body, escalatedAt: turn.now };
  const added = (await decidersOf(escalated, turn.now, tx, around)).filter((id) => !before.includes(id));
  const asked = [...new Set([...doc.body.asked, ...added])];
  const change = { escalatedAt: turn.now, asked };
  const moved = await move(turn, tx, doc, change, { what: 'relationship.escalated', facts: { added } });
  await tell(turn, tx, moved, added, { tone: 'warning', key: 'relationships.told.escalated' });
  await tell(turn, tx, moved, [doc.body.requester], { tone: 'accent', key: 'relationships.told.waitsLong' });
}

/**
 * Who may still decide: those who have approved already, and those for whom somebody has, wait for the others; so do those
 * who left it to somebody else, as long as there is somebody.
 */
export async function undecided(
  ending: Ending,
  now: Instant,
  reader: Reader,
  around: Around,
): Promise<readonly string[]> {
  const { voices, counted } = await ballotOf(ending, now, reader, around);
  const left = [...voices.keys()].filter((id) => voiceLeft(id, voices, counted) !== undefined);
  const waiting = left.filter((id) => waitsOn(id, ending, voices));
  return waiting.length > 0 ? waiting : left;
}
