import { roleName } from '../../assistant/cards.ts';
import { type CardAction, onRecord } from '../../assistant/feature.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import { applyRole } from './apply-role.ts';
import type { Around } from './around.ts';
import { takeRole } from './leave/leave.ts';
import { shownName } from './listed.ts';
import { personCard } from './person-card.ts';

/** The buttons on a person's card that give and take roles. */
export const toggleRole = (around: Around): CardAction =>
  onRecord(people, {
    verb: 'role.toggle',
    who: ['admin'],
    async handle(turn, tx) {
      const { record: person } = turn;
      const role = ROLES.find((name) => name === turn.data.role);
      if (!role) return { card: await personCard(turn, person, tx, around) };
      const kind = turn.data.change === 'revoke' ? 'revoke' : 'grant';
      const result =
        kind === 'revoke'
          ? await takeRole(turn, tx, { person, role }, around)
          : await applyRole(turn, tx, { kind, person, role }, around.admins);
      if ('form' in result) return { card: result.form };
      const params = { name: shownName(turn, person.body.name), role: turn.say(roleName(role)) };
      if ('problem' in result) {
        const text = turn.say(`people.problem.${result.problem}`, params);
        return { card: await personCard(turn, person, tx, around, { tone: 'warning', text }) };
      }
      const text = turn.say(kind === 'grant' ? 'people.done.grant' : 'people.done.revoke', params);
      return { card: await personCard(turn, result.person, tx, around, { tone: 'good', text }) };
    },
  });
