import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { countryChoices } from '../../../cards/country-choices.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { colleagues } from '../colleagues.ts';
import { LANGUAGES } from '../rules/brief.ts';
import { LONGEST_WORDS, type Route, type RouteField, readRoute } from '../rules/routing.ts';
import { formatLanguage } from '../words.ts';
import { routeList, WHO_ROUTES } from './list.ts';
import { keepRoutes, MOST_ROUTES, readRoutes } from './routes.ts';

const FORM = 'referral.routing';
const NEW = '';

export const routeForm: Form = { name: FORM, render: (viewer, draft, reader) => card(viewer, draft, reader, []) };

/** One rule: added, changed or removed. */
export const routeActions: readonly CardAction[] = [
  onPress({
    verb: 'referral.routing.edit',
    who: WHO_ROUTES,
    capability: 'referrals',
    async handle(turn, tx) {
      const routes = await readRoutes(tx);
      const route = routes.find(({ id }) => id === turn.data.route);
      const { country = '', language = '', words = [], to = [] } = route ?? {};
      const values = { country, language, words: words.join(', '), to: to.join(',') };
      const context = { route: route?.id ?? NEW };
      return { card: await card(turn, await startDraft(turn, tx, { name: FORM, values, context }), tx, []) };
    },
  }),
  onDraft(FORM, {
    verb: 'referral.routing.submit',
    who: WHO_ROUTES,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await submit(turn, tx) }),
  }),
  onDraft(FORM, {
    verb: 'referral.routing.remove',
    who: WHO_ROUTES,
    capability: 'referrals',
    async handle(turn, tx) {
      await closeDraft(tx, turn.draft);
      const routes = await readRoutes(tx);
      const left = routes.filter(({ id }) => id !== turn.draft.body.context.route);
      if (left.length < routes.length) await keepRoutes(turn, tx, left);
      return { card: await routeList(turn, tx, 0, turn.say('routing.removed')) };
    },
  }),
];

async function submit(turn: DraftTurn, tx: Tx): Promise<Card> {
  const { country = '', language = '', words = '', to = '' } = turn.typed;
  const values = { country, language, words, to };
  const known = {
    countries: marketCountries(turn.partner.market),
    people: (await colleagues(turn, tx)).map(({ id }) => id),
  };
  const { problems, route } = readRoute(values, known);
  if (!route) return card(turn, await keepDraft(tx, turn.draft, { values }), tx, problems);
  await closeDraft(tx, turn.draft);
  const routes = await readRoutes(tx);
  const id = turn.draft.body.context.route;
  const isKnown = routes.some((each) => each.id === id);
  const next: readonly Route[] = isKnown
    ? routes.map((each) => (each.id === id ? { ...route, id: each.id } : each))
    : [...routes, { ...route, id: turn.newId() }];
  if (next.length > MOST_ROUTES) return routeList(turn, tx, 0, turn.say('routing.full', { count: MOST_ROUTES }));
  await keepRoutes(turn, tx, next);
  return routeList(turn, tx, 0, turn.say('routing.saved'));
}

async function card(viewer: Viewer, draft: Doc<Draft>, reader: Reader, problems: readonly RouteField[]): Promise<Card> {
  const { say, locale, partner } = viewer;
  const data = ofDraft(draft);
  const field = (id: RouteField, rest: Partial<FormField> & Pick<FormField, 'kind'>): FormField => ({
    ...{ id, label: say(`routing.field.${id}`), value: draft.body.values[id] ?? '' },
    ...(id !== 'country' && { hint: say(`routing.hint.${id}`) }),
    ...(problems.includes(id) && { error: say(`routing.problem.${id}`) }),
    ...rest,
  });
  const isNew = draft.body.context.route === NEW;
  return formCard({
    locale,
    title: say(isNew ? 'routing.add' : 'routing.edit'),
    intro: say('routing.formIntro'),
    problems: problems.length,
    fields: [
      field('country', { kind: 'choice', choices: countryChoices(partner.market, locale) }),
      field('language', {
        kind: 'choice',
        choices: LANGUAGES.map((code) => ({ title: formatLanguage(code, locale), value: code })),
      }),
      field('words', { kind: 'text', maxLength: LONGEST_WORDS, placeholder: 'Azure, Teams' }),
      field('to', {
        kind: 'choices',
        required: true,
        choices: (await colleagues(viewer, reader)).map(({ id, name }) => ({ title: name, value: id })),
      }),
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'referral.routing.submit', data, style: 'positive' },
      ...(isNew
        ? []
        : [
            {
              ...{ title: say('routing.remove'), verb: 'referral.routing.remove', data, ignoresInputs: true },
              style: 'destructive' as const,
            },
          ]),
      cancelButton(say, draft),
    ],
  });
}
