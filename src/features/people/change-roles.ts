import { roleName } from '../../assistant/cards.ts';
import { closeDraft, type Draft, drafts, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Command, type Form, onDraft } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { SaidTurn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { formCard } from '../../cards/form-card.ts';
import { matches } from '../../directory/match.ts';
import { people } from '../../partner/people.ts';
import { ROLES } from '../../partner/roles.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { applyRole } from './apply-role.ts';
import type { Around } from './around.ts';
import { takeRole } from './leave/leave.ts';
import { leavingSaid } from './leave/said-leaving.ts';
import { listPeople, personChoice, shownName } from './listed.ts';
import { personCard } from './person-card.ts';

const FORM = 'role.change';
/** What one list of people leaves room for on a card. */
const MOST_PEOPLE = 80;
/** So many of those that fit what was said come first in the list. */
const MOST_FITTING = 20;
type Change = 'grant' | 'revoke';

/** "make Adele a manager", "Adele is no longer a manager": opens a filled-in card; only pressing it changes anything. */
export const roleCommands = (around: Around): readonly Command[] => [
  {
    intent: 'role.grant',
    who: ['admin'],
    title: 'people.grant.title',
    examples: {
      en: ['make Adele a manager', 'give Alex the support role'],
      ko: ['아델을 관리자로 지정', '알렉스에게 지원 역할 부여'],
    },
    handle: async (turn, tx) => ({ card: await startChange(turn, 'grant', tx, around.admins) }),
  },
  {
    intent: 'role.revoke',
    who: ['admin'],
    title: 'people.revoke.title',
    examples: {
      en: ['Adele is no longer a manager', 'remove the support role from Alex'],
      ko: ['아델 관리자 권한 해제', '알렉스 지원 역할 회수'],
    },
    handle: async (turn, tx) => ({
      card: (await leavingSaid(turn, tx, around)) ?? (await startChange(turn, 'revoke', tx, around.admins)),
    }),
  },
];

/** The form, shown again at any time from its draft. */
export const changeForm = (admins: readonly string[]): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => changeCard(viewer, draft, reader, admins),
});

export const submitChange = (around: Around): CardAction =>
  onDraft(FORM, {
    verb: 'role.change.submit',
    who: ['admin'],
    async handle(turn, tx) {
      const { admins } = around;
      const change: Change = turn.draft.body.context.change === 'revoke' ? 'revoke' : 'grant';
      const values = { person: turn.typed.person ?? '', role: turn.typed.role ?? '' };
      const person = await tx.get(people, values.person);
      const role = ROLES.find((name) => name === values.role);
      const again = async (error: string): Promise<Card> =>
        changeCard(turn, await keepDraft(tx, turn.draft, { values }), tx, admins, error);
      if (!person || !role) return { card: await again(turn.say('people.problem.choose')) };
      const result =
        change === 'revoke'
          ? await takeRole(turn, tx, { person, role }, around)
          : await applyRole(turn, tx, { kind: change, person, role }, admins);
      if ('form' in result) return { card: result.form };
      const params = { name: shownName(turn, person.body.name), role: turn.say(roleName(role)) };
      if ('problem' in result) return { card: await again(turn.say(`people.problem.${result.problem}`, params)) };
      // Whoever took the last role from themselves has no form open any more.
      if (await tx.get(drafts, turn.draft.id)) await closeDraft(tx, turn.draft);
      const text = turn.say(change === 'grant' ? 'people.done.grant' : 'people.done.revoke', params);
      return { card: await personCard(turn, result.person, tx, around, { tone: 'good', text }) };
    },
  });

/** Chooses a person beforehand only when nobody else fits what was said: a role must not go to a namesake unnoticed. */
async function startChange(turn: SaidTurn, change: Change, tx: Tx, admins: readonly string[]): Promise<Card> {
  const known = await tx.list(people);
  const said = turn.entities.person ?? '';
  const fitting = said
    ? matches(
        said,
        known.map((person) => ({ item: person, names: [person.body.name] })),
      )
    : [];
  const [match, second] = fitting;
  const person = match && !second ? match.id : '';
  const draft = await startDraft(turn, tx, {
    name: FORM,
    values: { person, role: turn.entities.role ?? '' },
    context: { change, said, fitting: fitting.slice(0, MOST_FITTING).map(({ id }) => id) },
  });
  return changeCard(turn, draft, tx, admins);
}

async function changeCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  admins: readonly string[],
  error?: string,
): Promise<Card> {
  const { say, locale } = viewer;
  const chosen = draft.body.values.person ?? '';
  const { fitting } = draft.body.context;
  const first = Array.isArray(fitting) ? fitting.filter((id) => typeof id === 'string') : [];
  const { people: known, hint } = listPeople(viewer, await reader.list(people), MOST_PEOPLE, [chosen, ...first]);
  const grant = draft.body.context.change !== 'revoke';
  const said = typeof draft.body.context.said === 'string' ? draft.body.context.said : '';
  const isOpen = said !== '' && !draft.body.values.person && !error;
  return formCard({
    locale,
    title: say(grant ? 'people.grant.title' : 'people.revoke.title'),
    intro: say(grant ? 'people.grant.intro' : 'people.revoke.intro'),
    ...(error && { note: { tone: 'attention' as const, text: error } }),
    ...(isOpen && {
      note: {
        tone: 'warning' as const,
        text: say(first.length > 1 ? 'people.grant.several' : 'people.grant.notFound', { name: said }),
      },
    }),
    fields: [
      {
        id: 'person',
        label: say('people.grant.person'),
        kind: 'choice',
        value: draft.body.values.person ?? '',
        required: true,
        choices: known.map((person) => personChoice(viewer, person, admins)),
        ...(hint && { hint }),
      },
      {
        id: 'role',
        label: say('people.grant.role'),
        kind: 'choice',
        value: draft.body.values.role ?? '',
        required: true,
        choices: ROLES.map((role) => ({ title: say(roleName(role)), value: role })),
      },
    ],
    buttons: [
      {
        title: say(grant ? 'people.grant.button' : 'people.revoke.button'),
        verb: 'role.change.submit',
        data: ofDraft(draft),
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}
