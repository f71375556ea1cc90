import type { Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatCountry, formatDay } from '../../catalogue/format.ts';
import { people } from '../../partner/people.ts';
import { isAmong, type Role } from '../../partner/roles.ts';
import { partnerCenterPage } from '../../partnercenter/links.ts';
import { tasks } from '../../partnercenter/task.ts';
import { dayOf } from '../../shared/day.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { EMPTY_PROFILE, PROFILE_ID, type Profile, profiles } from './profile.ts';
import { readReviewDays } from './profile-settings.ts';
import { CHECKS, checklist } from './rules.ts';

/** Who may change the profile. */
export const CHANGES: readonly Role[] = ['manager', 'admin'];

/** The profile as it is, or as it begins: nothing in it. */
export async function readProfile(reader: Reader): Promise<Doc<Profile>> {
  return (await reader.get(profiles, PROFILE_ID)) ?? { id: PROFILE_ID, version: 0, body: EMPTY_PROFILE };
}

/** The ids of those who have a role here: somebody without one does not work here any more. */
export async function working(reader: Reader): Promise<readonly string[]> {
  return (await reader.list(people)).filter(({ body }) => body.roles.length > 0).map(({ id }) => id);
}

/** The business profile, what of it is out of date, and what to do about it. */
export async function profileCard(viewer: Viewer, doc: Doc<Profile>, reader: Reader, note?: Note): Promise<Card> {
  const { say, locale, timeZone, now } = viewer;
  const { body } = doc;
  const days = await readReviewDays(reader);
  const holds = checklist(body, now, await working(reader), days);
  const missing = CHECKS.filter((check) => !holds[check]);
  const nameOf = async (id: string | undefined): Promise<string> =>
    id ? ((await reader.get(people, id))?.body.name ?? '') : '';
  const places = await Promise.all(
    body.locations.map(async ({ name, city, country, email, answers }) =>
      [name, city, formatCountry(country, locale), email, await nameOf(answers)].filter(Boolean).join(' · '),
    ),
  );
  const day = (at: string | undefined): string =>
    at ? formatDay(dayOf(at, timeZone), locale) : say('profile.card.never');
  const task = (await reader.list(tasks)).find(
    (each) => each.body.record.kind === profiles.name && each.body.state === 'open',
  );
  return recordCard({
    locale,
    about: { kind: profiles.name, id: doc.id, version: doc.version },
    category: say('profile.card.category'),
    title: viewer.partner.legalName || say('profile.title'),
    badge: missing.length === 0 ? say('profile.card.upToDate') : say('profile.card.toDo', { count: missing.length }),
    tone: missing.length === 0 ? 'good' : 'attention',
    ...(note && { note }),
    facts: [
      {
        label: say('profile.card.microsoft'),
        value: task ? say('profile.card.notYetThere') : say('profile.card.noApi'),
      },
      { label: say('profile.field.owner'), value: await nameOf(body.owner) },
      { label: say('profile.card.reviewed'), value: day(body.reviewedAt) },
      { label: say('profile.field.website'), value: body.website },
      { label: say('profile.field.linkedIn'), value: body.linkedIn },
      { label: say('profile.field.industries'), value: body.industries },
      { label: say('profile.field.products'), value: body.products },
      { label: say('profile.field.services'), value: body.services },
      { label: say('profile.field.sizes'), value: body.sizes },
    ],
    sections: [
      {
        heading: say('profile.check.heading'),
        lines: CHECKS.map((check) => `${holds[check] ? '✓' : '✕'} ${say(`profile.check.${check}`, { count: days })}`),
      },
      ...(body.description
        ? [{ heading: say('profile.field.description'), lines: [body.description.slice(0, 1500)] }]
        : []),
      ...(places.length > 0 ? [{ heading: say('profile.card.locations'), lines: places.slice(0, 12) }] : []),
    ],
    buttons: [
      ...(isAmong(viewer.roles, CHANGES) ? changes(viewer, doc) : []),
      ...(task
        ? [{ title: say('profile.button.task'), verb: 'record.open', data: { kind: tasks.name, record: task.id } }]
        : [{ title: say('tasks.button.openPartnerCenter'), url: partnerCenterPage('home') }]),
    ],
  });
}

function changes({ say }: Viewer, doc: Doc<Profile>): readonly Button[] {
  const claims = aboutRecord({ kind: profiles.name, id: doc.id, version: doc.version });
  return [
    { title: say('profile.button.edit'), verb: 'profile.edit' },
    { title: say('profile.button.addLocation'), verb: 'profile.location.add' },
    ...(doc.body.locations.length > 0
      ? [{ title: say('profile.button.removeLocation'), verb: 'profile.location.remove' }]
      : []),
    ...(doc.version > 0 ? [{ title: say('profile.button.reviewed'), verb: 'profile.reviewed', data: claims }] : []),
  ];
}
