import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onRecord } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { formCard } from '../../cards/form-card.ts';
import { formatAny } from '../../catalogue/format.ts';
import { type Provider, providers } from '../../partner/providers.ts';
import { linkHosts, linkOwner } from '../../partner/relationship-link.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { providerCard, WHO } from './provider-card.ts';
import { checkJointLink, type ProviderProblem } from './rules/check-provider.ts';

const FORM = 'provider.link';

/** The joint link, as Partner Center's page "Indirect providers" gives it under "Invite new customers". */
export const openLink: CardAction = onRecord(providers, {
  verb: 'provider.link',
  who: WHO,
  async handle(turn, tx) {
    const { record } = turn;
    if (record.body.state !== 'connected') return { card: await providerCard(turn, record, tx) };
    const values = { link: record.body.link ?? '' };
    const context = { provider: record.id, version: record.version };
    return { card: await linkCard(turn, await startDraft(turn, tx, { name: FORM, values, context }), tx) };
  },
});

export const linkForm: Form = { name: FORM, render: (viewer, draft, reader) => linkCard(viewer, draft, reader) };

export const submitLink: CardAction = onDraft(FORM, {
  verb: 'provider.link.submit',
  who: WHO,
  async handle(turn, tx) {
    const provider = await providerOf(turn.draft, tx);
    const { link = '' } = turn.typed;
    const problems = checkJointLink(link, linkOwner(turn));
    if (problems.length > 0) {
      return { card: await linkCard(turn, await keepDraft(tx, turn.draft, { values: { link } }), tx, problems) };
    }
    await closeDraft(tx, turn.draft);
    if (provider.version !== turn.draft.body.context.version) {
      const note = { tone: 'warning' as const, text: turn.say('common.stale') };
      return { card: await providerCard(turn, provider, tx, note) };
    }
    const { link: _before, ...rest } = provider.body;
    const saved = await tx.put(providers, provider.id, { ...rest, ...(link && { link }) }, provider.version);
    const record = { kind: providers.name, id: provider.id };
    tx.record({ who: turn.personId, what: 'provider.link', record, fields: ['link'] });
    return { card: await providerCard(turn, saved, tx, { tone: 'good', text: turn.say('providers.link.saved') }) };
  },
});

/** The partnership is over: customers and rights at Microsoft stay as they are, and a task that waits is dropped. */
export const endProvider: CardAction = onRecord(providers, {
  verb: 'provider.end',
  who: WHO,
  async handle(turn, tx) {
    const { id, version, body } = turn.record;
    if (body.state === 'ended') return { card: await providerCard(turn, turn.record, tx) };
    const ended = await tx.put(providers, id, { ...body, state: 'ended' as const }, version);
    tx.record({ who: turn.personId, what: 'provider.ended', record: { kind: providers.name, id } });
    for (const task of await tx.list(tasks)) {
      if (task.body.record.id === id && task.body.state === 'open')
        await tx.put(tasks, task.id, { ...task.body, state: 'dropped' }, task.version);
    }
    return { card: await providerCard(turn, ended, tx, { tone: 'warning', text: turn.say('providers.end.done') }) };
  },
});

async function linkCard(
  { say, locale, partner }: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  problems: readonly ProviderProblem[] = [],
): Promise<Card> {
  const { name } = (await providerOf(draft, reader)).body;
  const [problem] = problems;
  return formCard({
    locale,
    title: say('providers.link.title', { name }),
    intro: say('providers.link.intro'),
    fields: [
      {
        ...{ id: 'link', label: say('providers.field.link'), kind: 'text', value: draft.body.values.link ?? '' },
        maxLength: 1000,
        ...(problem && {
          error: say(`providers.problem.${problem.code}`, { hosts: formatAny(linkHosts(partner.cloud), locale) }),
        }),
      },
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'provider.link.submit', data: ofDraft(draft), style: 'positive' },
      { title: say('common.button.cancel'), verb: 'form.cancel', data: ofDraft(draft), ignoresInputs: true },
    ],
  });
}

async function providerOf(draft: Doc<Draft>, reader: Reader): Promise<Doc<Provider>> {
  const provider = await reader.get(providers, String(draft.body.context.provider));
  if (!provider) throw new Error('a draft points at a provider that is gone');
  return provider;
}
