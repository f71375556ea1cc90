import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { partnerships, sideFor } from '../../partner/partnerships.ts';
import { openTask } from '../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../shared/day.ts';
import type { Doc, Tx } from '../../store/port.ts';
import { TASKS } from './authorize-task.ts';
import { partnershipCard, WHO } from './partnership-card.ts';
import { checkPartnership, type PartnershipProblem, problemKey } from './rules/check-partnership.ts';

const FORM = 'provider.connect';
/** Days until it should be done: the provider has to send its invitation first. Our own number. */
const TASK_DAYS = 7;
const FIND_A_PROVIDER = 'https://partner.microsoft.com/membership/cloud-solution-provider/find-a-provider';

export const openConnect: CardAction = onPress({
  verb: 'provider.connect.open',
  who: WHO,
  capability: 'connectProvider',
  handle: async (turn, tx) => ({ card: await startConnecting(turn, tx, '') }),
});

export const connectForm: Form = { name: FORM, render: async (viewer, draft) => connectCard(viewer, draft) };

export const submitConnect: CardAction = onDraft(FORM, {
  verb: 'provider.connect.submit',
  who: WHO,
  capability: 'connectProvider',
  async handle(turn, tx) {
    const { name = '', contact = '' } = turn.typed;
    const values = { name: name.replace(/\s+/gu, ' ').trim(), contact };
    const known = (await tx.list(partnerships))
      .filter(({ body }) => body.state !== 'ended')
      .map(({ body }) => body.name);
    const problems = checkPartnership(values, known);
    if (problems.length > 0) return { card: connectCard(turn, await keepDraft(tx, turn.draft, { values }), problems) };
    await closeDraft(tx, turn.draft);
    return { card: await record(turn, tx, values) };
  },
});

/** Opens the form, with what was said and what the settings know. */
export async function startConnecting(turn: Turn, tx: Tx, name: string): Promise<Card> {
  const provider = sideFor(turn.partner) === 'provider' ? turn.partner.provider : undefined;
  const isFirst = (await tx.list(partnerships)).length === 0;
  const values = {
    name: name || (isFirst ? (provider?.name ?? '') : ''),
    contact: name === '' && isFirst ? (provider?.email ?? '') : '',
  };
  return connectCard(turn, await startDraft(turn, tx, { name: FORM, values }));
}

async function record(turn: DraftTurn, tx: Tx, values: { name: string; contact: string }): Promise<Card> {
  const id = turn.newId();
  const ref = { kind: partnerships.name, id };
  const side = sideFor(turn.partner);
  const body = { ...values, side, state: 'connecting', addedBy: turn.personId, addedAt: turn.now } as const;
  const added = await tx.put(partnerships, id, body, 0);
  tx.record({ who: turn.personId, what: `${side}.added`, record: ref });
  const due = plusDays(dayOf(turn.now, turn.partner.timeZone), TASK_DAYS);
  await openTask(turn, tx, { what: TASKS[side].name, record: ref, owner: turn.personId, due });
  return partnershipCard(turn, added, tx, {
    tone: 'good',
    text: turn.say(`providers.${side}.connect.done`, { name: values.name }),
  });
}

function connectCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly PartnershipProblem[] = []): Card {
  const { say, locale, partner } = viewer;
  const side = sideFor(partner);
  const field = (id: 'name' | 'contact', rest: Partial<FormField>): FormField => {
    const found = problems.find((problem) => problem.field === id);
    return {
      ...{ id, label: say(`providers.${side}.field.${id}`), kind: 'text', value: draft.body.values[id] ?? '' },
      ...(found && { error: say(problemKey(side, found.code)) }),
      ...rest,
    };
  };
  return formCard({
    locale,
    title: say(`providers.${side}.connect.title`),
    intro: say(`providers.${side}.connect.intro`),
    fields: [
      field('name', { required: true, maxLength: 200 }),
      field('contact', { maxLength: 254, placeholder: `partners@${side}.example` }),
    ],
    buttons: [
      {
        ...{ title: say('providers.connect.submit'), verb: 'provider.connect.submit', data: ofDraft(draft) },
        style: 'positive',
      },
      ...(side === 'provider' ? [{ title: say('providers.connect.find'), url: FIND_A_PROVIDER }] : []),
      cancelButton(say, draft),
    ],
  });
}
