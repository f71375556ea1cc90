import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { providers } from '../../partner/providers.ts';
import { openTask } from '../../partnercenter/task.ts';
import { dayOf, plusDays } from '../../shared/day.ts';
import type { Doc, Tx } from '../../store/port.ts';
import { providerCard, WHO } from './provider-card.ts';
import { checkProvider, type ProviderProblem } from './rules/check-provider.ts';

const FORM = 'provider.connect';
/** Days until it should be done: the provider has to send its invitation first. Our own number. */
const TASK_DAYS = 7;

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
    const known = (await tx.list(providers)).filter(({ body }) => body.state !== 'ended').map(({ body }) => body.name);
    const problems = checkProvider(values, known);
    if (problems.length > 0) return { card: connectCard(turn, await keepDraft(tx, turn.draft, { values }), problems) };
    await closeDraft(tx, turn.draft);
    return { card: await record(turn, tx, values) };
  },
});

/** Opens the form, with what was said and what the settings know. */
export async function startConnecting(turn: Turn, tx: Tx, name: string): Promise<Card> {
  const { provider } = turn.partner;
  const isFirst = (await tx.list(providers)).length === 0;
  const values = {
    name: name || (isFirst ? (provider?.name ?? '') : ''),
    contact: name === '' && isFirst ? (provider?.email ?? '') : '',
  };
  return connectCard(turn, await startDraft(turn, tx, { name: FORM, values }));
}

async function record(turn: DraftTurn, tx: Tx, values: { name: string; contact: string }): Promise<Card> {
  const id = turn.newId();
  const ref = { kind: providers.name, id };
  const body = { ...values, state: 'connecting', addedBy: turn.personId, addedAt: turn.now } as const;
  const added = await tx.put(providers, id, body, 0);
  tx.record({ who: turn.personId, what: 'provider.added', record: ref });
  const due = plusDays(dayOf(turn.now, turn.partner.timeZone), TASK_DAYS);
  await openTask(turn, tx, { what: 'provider.authorize', record: ref, owner: turn.personId, due });
  return providerCard(turn, added, tx, {
    tone: 'good',
    text: turn.say('providers.connect.done', { name: values.name }),
  });
}

function connectCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly ProviderProblem[] = []): Card {
  const { say, locale } = viewer;
  const field = (id: 'name' | 'contact', rest: Partial<FormField>): FormField => {
    const found = problems.find((problem) => problem.field === id);
    return {
      ...{ id, label: say(`providers.field.${id}`), kind: 'text', value: draft.body.values[id] ?? '' },
      ...(found && { error: say(`providers.problem.${found.code}`) }),
      ...rest,
    };
  };
  return formCard({
    locale,
    title: say('providers.connect.title'),
    intro: say('providers.connect.intro'),
    fields: [
      field('name', { required: true, maxLength: 200 }),
      field('contact', { maxLength: 254, placeholder: 'partners@provider.example' }),
    ],
    buttons: [
      {
        ...{ title: say('providers.connect.submit'), verb: 'provider.connect.submit', data: ofDraft(draft) },
        style: 'positive',
      },
      {
        title: say('providers.connect.find'),
        url: 'https://partner.microsoft.com/membership/cloud-solution-provider/find-a-provider',
      },
      { title: say('common.button.cancel'), verb: 'form.cancel', data: ofDraft(draft), ignoresInputs: true },
    ],
  });
}
