import type { Holding } from '../../assistant/holding.ts';
import { ROLES } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { type Profile, profiles } from './profile.ts';
import { readProfile } from './profile-card.ts';

/** Keeping the business profile up to date, and reading the referral mail of its locations. Microsoft is not told who does. */
export const profileHolding: Holding = {
  name: 'profile',
  title: 'profile.leaver.title',
  who: ROLES,
  async find(person, reader) {
    const { id, body } = await readProfile(reader);
    const record = { kind: profiles.name, id };
    const own = body.owner === person ? [{ record, name: body.website }] : [];
    return [...own, ...(await placesOf(person, reader)).map(({ name }) => ({ record, name }))];
  },
  async pass(turn, tx, { from, to = turn.personId }) {
    const { id, version, body } = await readProfile(tx);
    const locations = body.locations.map((each) => (each.answers === from ? { ...each, answers: to } : each));
    await tx.put(profiles, id, { ...body, locations, ...(body.owner === from && { owner: to }) }, version);
    const answered = body.locations.some(({ answers }) => answers === from);
    const fields = [...(body.owner === from ? ['owner'] : []), ...(answered ? ['locations'] : [])];
    tx.record({
      ...{ who: turn.personId, what: 'profile.passedOn', record: { kind: profiles.name, id }, fields },
      facts: { from, to },
    });
  },
};

async function placesOf(person: string, reader: Reader): Promise<Profile['locations']> {
  return (await readProfile(reader)).body.locations.filter(({ answers }) => answers === person);
}
