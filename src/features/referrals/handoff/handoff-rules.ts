import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import type { Role } from '../../../partner/roles.ts';
import { type Doc, kind, type Reader } from '../../../store/port.ts';
import { colleagues } from '../colleagues.ts';
import { DEFAULT_RULES, type HandoffRules, type RulesProblem, readRules } from '../rules/escalation.ts';

const FORM = 'referral.rules';
const WHO: readonly Role[] = ['manager', 'admin'];
export const handoffRules = kind<HandoffRules>('handoffrules');
export const RULES_ID = 'self';

/** The partner's rules for hand-offs that nobody takes, or the defaults. */
export async function readHandoffRules(reader: Reader): Promise<HandoffRules> {
  return (await reader.get(handoffRules, RULES_ID))?.body ?? DEFAULT_RULES;
}

export const rulesForm: Form = { name: FORM, render: (viewer, draft, reader) => card(viewer, draft, reader, []) };

export const rulesActions: readonly CardAction[] = [
  onPress({
    verb: 'referral.rules.edit',
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      const { hours, rota, lead = '' } = await readHandoffRules(tx);
      const values = { hours: String(hours), rota: rota.join(','), lead };
      return { card: await card(turn, await startDraft(turn, tx, { name: FORM, values }), tx, []) };
    },
  }),
  onDraft(FORM, {
    verb: 'referral.rules.submit',
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      const { hours = '', rota = '', lead = '' } = turn.typed;
      const values = { hours, rota, lead };
      const known = (await colleagues(turn, tx)).map(({ id }) => id);
      const { problems, rules } = readRules(values, known);
      if (!rules) return { card: await card(turn, await keepDraft(tx, turn.draft, { values }), tx, problems) };
      await closeDraft(tx, turn.draft);
      const before = await tx.get(handoffRules, RULES_ID);
      await tx.put(handoffRules, RULES_ID, rules, before?.version ?? 0);
      const record = { kind: handoffRules.name, id: RULES_ID };
      tx.record({ who: turn.personId, what: 'referral.rules', record, fields: ['hours', 'rota', 'lead'] });
      const { say, locale } = turn;
      const buttons = [{ title: say('referrals.list.title'), verb: 'referral.list.show' }];
      return {
        card: messageCard({
          locale,
          title: say('referrals.rules.title'),
          paragraphs: [say('referrals.rules.saved')],
          buttons,
        }),
      };
    },
  }),
];

async function card(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  problems: readonly RulesProblem[],
): Promise<Card> {
  const { say, locale } = viewer;
  const choices = (await colleagues(viewer, reader)).map(({ id, name }) => ({ title: name, value: id }));
  const field = (id: RulesProblem) => ({
    id,
    label: say(`referrals.rules.field.${id}`),
    value: draft.body.values[id] ?? '',
    hint: say(`referrals.rules.hint.${id}`),
    ...(problems.includes(id) && { error: say(`referrals.rules.problem.${id}`) }),
  });
  return formCard({
    locale,
    title: say('referrals.rules.title'),
    intro: say('referrals.rules.intro'),
    problems: problems.length,
    fields: [
      { ...field('hours'), kind: 'text', required: true, maxLength: 5 },
      { ...field('rota'), kind: 'choices', choices },
      { ...field('lead'), kind: 'choice', choices },
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'referral.rules.submit', data: ofDraft(draft), style: 'positive' },
      { title: say('routing.title'), verb: 'referral.routing', ignoresInputs: true },
      cancelButton(say, draft),
    ],
  });
}
