import { type CardAction, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formCard } from '../../cards/form-card.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import type { Reader } from '../../store/port.ts';
import { ANYBODY, filterOf, type HistoryFilter } from './filter.ts';

/** "Filter": what the history can be narrowed to. It changes nothing, so it needs no draft. */
export const historyFilterAction: CardAction = onPress({
  verb: 'history.filter',
  who: ROLES,
  handle: async (turn, tx) => ({ card: await filterCard(turn, filterOf(turn.data), tx) }),
});

async function filterCard({ say, locale }: Viewer, filter: HistoryFilter, reader: Reader): Promise<Card> {
  const named = (await reader.list(people))
    .filter(({ body }) => body.name !== '')
    .map(({ id, body }) => ({ title: body.name, value: id }))
    .sort((one, other) => one.title.localeCompare(other.title, locale));
  const choices = [
    { title: say('history.filter.anybody'), value: ANYBODY },
    ...named,
    { title: say('history.assistant'), value: 'system' },
  ];
  return formCard({
    locale,
    title: say('history.filter.title'),
    fields: [
      { id: 'about', label: say('history.filter.about'), kind: 'text', value: filter.about, maxLength: 200 },
      {
        id: 'person',
        label: say('history.filter.person'),
        kind: 'choice',
        value: choices.some(({ value }) => value === filter.person) ? filter.person : ANYBODY,
        choices,
      },
      { id: 'from', label: say('history.filter.from'), kind: 'date', value: filter.from },
      { id: 'to', label: say('history.filter.to'), kind: 'date', value: filter.to },
    ],
    buttons: [
      { title: say('history.filter.show'), verb: 'history.show', style: 'positive' },
      { title: say('history.filter.all'), verb: 'history.show', data: { page: 0 }, ignoresInputs: true },
    ],
  });
}
