import { type CardAction, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn, Viewer } from '../../../assistant/turn.ts';
import { listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import { people } from '../../../partner/people.ts';
import { isAmong, type Role } from '../../../partner/roles.ts';
import type { Reader, Tx } from '../../../store/port.ts';
import { LONGEST_NAME, WHO } from '../find/list.ts';

import { MOST_ROUTES, readRoutes } from './routes.ts';
import { routeText } from './suggest.ts';

export const WHO_ROUTES: readonly Role[] = ['manager', 'admin'];

/** The rules that say who gets which referrals: each line leads to its form. */
export const routeListAction: CardAction = onPress({
  verb: 'referral.routing',
  who: WHO_ROUTES,
  capability: 'referrals',
  handle: async (turn, tx) => ({ card: await routeList(turn, tx, Number(turn.data.page) || 0) }),
});

/** "Who gets which referrals?", "routing settings": the rules, when words that ask for the list or the settings mean them. */
export async function routingSaid(turn: SaidTurn, tx: Tx): Promise<Card | undefined> {
  const isMeant = /\brout(?:e|es|ing)\b|who gets (?:which|what)|배정/iu.test(turn.text);
  return isMeant && isAmong(turn.roles, WHO_ROUTES) ? routeList(turn, tx, 0) : undefined;
}

export async function routeList(viewer: Viewer, reader: Reader, number: number, intro?: string): Promise<Card> {
  const { say, locale } = viewer;
  const routes = await readRoutes(reader);
  const page = pageOf(routes, number);
  const items = page.items.map(async (route) => {
    const names = await Promise.all(
      route.to.map(async (id) => {
        const person = (await reader.get(people, id))?.body;
        const name = person?.name || say('routing.somebody');
        return person && isAmong(person.roles, WHO) ? name : say('routing.noRole', { name });
      }),
    );
    const who = shorten(names.join(', '), LONGEST_NAME * 2);
    const title = shorten(routeText(viewer, route), LONGEST_NAME);
    return {
      title,
      detail: names.length > 1 ? say('routing.inTurn', { who }) : who,
      open: { title, verb: 'referral.routing.edit', data: { route: route.id } },
    };
  });
  return listCard({
    locale,
    title: say('routing.title'),
    intro: intro ?? say('routing.intro'),
    groups: [{ items: await Promise.all(items) }],
    empty: say('routing.empty'),
    buttons: [
      ...pageButtons(viewer, page, 'referral.routing', {}),
      ...(routes.length < MOST_ROUTES ? [{ title: say('routing.add'), verb: 'referral.routing.edit' }] : []),
      ...(isAmong(viewer.roles, ['manager'])
        ? [{ title: say('referrals.list.title'), verb: 'referral.list.show' }]
        : []),
    ],
  });
}
