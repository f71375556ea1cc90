import { roleName } from '../../assistant/cards.ts';
import type { Note } from '../../assistant/feature.ts';
import { rolesOf } from '../../assistant/open-turn.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatMoment } from '../../catalogue/format.ts';
import { type Person, people } from '../../partner/people.ts';
import { isAmong, ROLES } from '../../partner/roles.ts';
import type { Doc, Reader } from '../../store/port.ts';
import type { Around } from './around.ts';
import { inHandsOf } from './leave/hands.ts';
import { shownName } from './listed.ts';

/** A person with their roles; for an admin, with a button for each role that can be given or taken. */
export async function personCard(
  viewer: Viewer,
  doc: Doc<Person>,
  reader: Reader,
  around: Around,
  note?: Note,
): Promise<Card> {
  const { say, locale } = viewer;
  const roles = rolesOf(doc.id, doc.body, around.admins);
  const about = { kind: people.name, id: doc.id, version: doc.version };
  const asked = doc.body.askedForAccessAt;
  return recordCard({
    locale,
    about,
    category: say('people.card.category'),
    title: shownName(viewer, doc.body.name),
    badge:
      roles.length > 0
        ? say('people.card.roles', { count: roles.length })
        : say(asked ? 'people.card.asked' : 'people.list.noRole'),
    tone: asked && roles.length === 0 ? 'accent' : 'default',
    ...(note && { note }),
    facts: [
      {
        label: say('people.card.has'),
        value: roles.map((role) => say(roleName(role))).join(' · '),
      },
      {
        label: say('people.card.reach'),
        value: say(doc.body.address ? 'people.card.canReach' : 'people.card.cannotReach'),
      },
      { label: say('people.card.askedAt'), value: asked ? formatMoment(asked, locale, viewer.timeZone) : '' },
    ],
    buttons: isAmong(viewer.roles, ['admin']) ? await buttons(viewer, doc, reader, around) : [],
  });
}

async function buttons(viewer: Viewer, doc: Doc<Person>, reader: Reader, around: Around): Promise<readonly Button[]> {
  const { say, now } = viewer;
  const roles = rolesOf(doc.id, doc.body, around.admins);
  const data = aboutRecord({ kind: people.name, id: doc.id, version: doc.version });
  const left = roles.length === 0 && (await inHandsOf(doc.id, reader, now, around)).length > 0;
  return [
    ...(left ? [{ title: say('people.leave.button'), verb: 'role.leave', data }] : []),
    ...ROLES.map((role) => ({
      title: say(roles.includes(role) ? 'people.card.revoke' : 'people.card.grant', { role: say(roleName(role)) }),
      verb: 'role.toggle',
      data: { ...data, role, change: roles.includes(role) ? 'revoke' : 'grant' },
    })),
    ...(roles.length === 0 && !left && !doc.body.erased
      ? [{ title: say('people.erase.button'), verb: 'person.erase', data }]
      : []),
  ];
}
