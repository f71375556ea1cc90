import { type CardAction, type Contributions, onPress } from '../../assistant/feature.ts';
import { listCard } from '../../cards/list-card.ts';
import { can } from '../../partner/capabilities.ts';

/** The ways to the settings that single features keep for themselves, and to the working time; not to those of what the partner cannot have. */
export const areasAction = (everyone: Contributions): CardAction =>
  onPress({
    verb: 'settings.areas',
    who: ['admin'],
    async handle({ say, locale, partner }) {
      const isThere = (actions: readonly CardAction[], verb: string): boolean => {
        const capability = actions.find((action) => action.verb === verb)?.capability;
        return !capability || can(partner, capability);
      };
      const areas = everyone.features.flatMap(({ title: of, settings = [], actions = [] }) =>
        settings
          .filter(({ verb }) => isThere(actions, verb))
          .map(({ title, verb }) => ({
            title: say(title),
            detail: of === 'settings.title' ? '' : say(of),
            verb,
          })),
      );
      const card = listCard({
        locale,
        title: say('settings.areas'),
        groups: [
          {
            items: areas.map(({ title, detail, verb }) => ({ title, detail, open: { title, verb } })),
          },
        ],
        empty: say('settings.noAreas'),
        buttons: [{ title: say('settings.title'), verb: 'settings.edit' }],
      });
      return { card };
    },
  });
