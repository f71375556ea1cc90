import { roleName } from '../../assistant/cards.ts';
import { type CardAction, type Command, onPress } from '../../assistant/feature.ts';
import { rolesOf } from '../../assistant/open-turn.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { listCard } from '../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../cards/pages.ts';
import { people } from '../../partner/people.ts';
import { isAmong, ROLES, type Role } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { shownName } from './listed.ts';

/** Who has which role; admins also see who has none, and can open each. */
export const roleListCommand = (admins: readonly string[]): Command => ({
  intent: 'role.list',
  who: ROLES,
  title: 'people.list.title',
  examples: { en: ['who are the managers?', 'list roles'], ko: ['역할 목록', '관리자가 누구야?'] },
  handle: async (turn, tx) => ({ card: await roleList(turn, { page: 0, role: turn.entities.role }, tx, admins) }),
});

export const roleListAction = (admins: readonly string[]): CardAction =>
  onPress({
    verb: 'role.list.show',
    who: ROLES,
    async handle(turn, tx) {
      const role = ROLES.find((name) => name === turn.data.role);
      return { card: await roleList(turn, { page: Number(turn.data.page) || 0, role }, tx, admins) };
    },
  });

async function roleList(
  viewer: Viewer,
  asked: { page: number; role: Role | undefined },
  reader: Reader,
  admins: readonly string[],
): Promise<Card> {
  const { say, locale } = viewer;
  const isAdmin = isAmong(viewer.roles, ['admin']);
  const all = (await reader.list(people))
    .filter(({ body }) => !body.erased)
    .map(({ id, body }) => ({ id, name: shownName(viewer, body.name), roles: rolesOf(id, body, admins) }))
    .filter(({ roles }) => (asked.role ? roles.includes(asked.role) : isAdmin || roles.length > 0))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  const page = pageOf(all, asked.page);
  const items = page.items.map(({ id, name, roles }) => ({
    title: name,
    detail: roles.length > 0 ? roles.map((role) => say(roleName(role))).join(' · ') : say('people.list.noRole'),
    ...(isAdmin && { open: { title: name, verb: 'record.open', data: { kind: people.name, record: id } } }),
  }));
  return listCard({
    locale,
    title: asked.role ? say('people.list.withRole', { role: say(roleName(asked.role)) }) : say('people.list.title'),
    intro: isAdmin ? say('people.list.how') : '',
    groups: [{ items }],
    empty: say('people.list.empty'),
    buttons: [...pageButtons(viewer, page, 'role.list.show', asked.role ? { role: asked.role } : {})],
  });
}
