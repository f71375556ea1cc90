import type { Holding } from '../../assistant/holding.ts';
import { type Person, people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import { dayOf } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Doc, Reader } from '../../store/port.ts';

/** Absences of colleagues, under way or to come, in which somebody stands in. Nobody stands in for themselves. */
export const deputyHolding: Holding = {
  name: 'deputies',
  title: 'preferences.leaver.title',
  who: ROLES,
  nobody: 'preferences.leaver.nobody',
  find: async (person, reader, now) =>
    (await absencesWith(person, reader, now)).map(({ id, body }) => ({
      ...{ record: { kind: people.name, id }, name: body.name },
    })),
  async refuses({ from, to }, reader, now) {
    const isAway = (await absencesWith(from, reader, now)).some(({ id }) => id === to);
    return isAway ? 'preferences.leaver.self' : undefined;
  },
  async pass(turn, tx, { from, to }) {
    for (const { id, version, body } of await absencesWith(from, tx, turn.now)) {
      if (!body.away) continue;
      const { deputy: _left, ...away } = body.away;
      await tx.put(people, id, { ...body, away: { ...away, ...(to && { deputy: to }) } }, version);
      tx.record({
        ...{ who: turn.personId, what: 'preferences.deputy', record: { kind: people.name, id }, fields: ['deputy'] },
        facts: { from, ...(to && { to }) },
      });
    }
  },
};

async function absencesWith(person: string, reader: Reader, now: Instant): Promise<readonly Doc<Person>[]> {
  return (await reader.list(people)).filter(
    ({ body: { away, timeZone = 'UTC' } }) => away?.deputy === person && away.until >= dayOf(now, timeZone),
  );
}
