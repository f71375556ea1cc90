import { roleName } from '../../assistant/cards.ts';
import { type CardAction, type Note, onRecord } from '../../assistant/feature.ts';
import { rolesOf } from '../../assistant/open-turn.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatMoment } from '../../catalogue/format.ts';
import { type Person, people } from '../../partner/people.ts';
import { isAmong, ROLES } from '../../partner/roles.ts';
import type { Doc } from '../../store/port.ts';
import { applyRole } from './apply-role.ts';
import { shownName } from './listed.ts';

/** A person with their roles; for an admin, with a button for each role that can be given or taken. */
export async function personCard(
  viewer: Viewer,
  doc: Doc<Person>,
  admins: readonly string[],
  note?: Note,
): Promise<Card> {
  const { say, locale } = viewer;
  const roles = rolesOf(doc.id, doc.body, admins);
  const about = { kind: people.name, id: doc.id, version: doc.version };
  const asked = doc.body.askedForAccessAt;
  return recordCard({
    locale,
    about,
    category: say('people.card.category'),
    title: shownName(viewer, doc.body.name),
    badge: asked && roles.length === 0 ? say('people.card.asked') : say('people.card.roles', { count: roles.length }),
    tone: asked && roles.length === 0 ? 'accent' : 'default',
    ...(note && { note }),
    facts: [
      {
        label: say('people.card.has'),
        value: roles.map((role) => say(roleName(role))).join(' · ') || say('people.list.noRole'),
      },
      {
        label: say('people.card.reach'),
        value: say(doc.body.address ? 'people.card.canReach' : 'people.card.cannotReach'),
      },
      { label: say('people.card.askedAt'), value: asked ? formatMoment(asked, locale, viewer.timeZone) : '' },
    ],
    buttons: isAmong(viewer.roles, ['admin'])
      ? ROLES.map((role) => ({
          title: say(roles.includes(role) ? 'people.card.revoke' : 'people.card.grant', { role: say(roleName(role)) }),
          verb: 'role.toggle',
          data: { ...aboutRecord(about), role, change: roles.includes(role) ? 'revoke' : 'grant' },
        }))
      : [],
  });
}

/** The buttons of that card. */
export const personGrant = (admins: readonly string[]): CardAction =>
  onRecord(people, {
    verb: 'role.toggle',
    who: ['admin'],
    async handle(turn, tx) {
      const role = ROLES.find((name) => name === turn.data.role);
      if (!role) return { card: await personCard(turn, turn.record, admins) };
      const kind = turn.data.change === 'revoke' ? 'revoke' : 'grant';
      const result = await applyRole(turn, tx, { kind, person: turn.record, role }, admins);
      if ('problem' in result) {
        const text = turn.say(`people.problem.${result.problem}`, {
          name: shownName(turn, turn.record.body.name),
          role: turn.say(roleName(role)),
        });
        return { card: await personCard(turn, turn.record, admins, { tone: 'warning', text }) };
      }
      const text = turn.say(kind === 'grant' ? 'people.done.grant' : 'people.done.revoke', {
        name: shownName(turn, turn.record.body.name),
        role: turn.say(roleName(role)),
      });
      return { card: await personCard(turn, result.person, admins, { tone: 'good', text }) };
    },
  });
