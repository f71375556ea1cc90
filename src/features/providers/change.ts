import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onRecord } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { formCard } from '../../cards/form-card.ts';
import { formatAny } from '../../catalogue/format.ts';
import { type Partnership, partnerships, sideOf } from '../../partner/partnerships.ts';
import { checkJointLink, type JointLinkProblem, linkHosts, linkOwner } from '../../partner/relationship-link.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { partnershipCard, WHO } from './partnership-card.ts';
import { problemKey } from './rules/check-partnership.ts';

const FORM = 'provider.link';

/** The joint link, as Partner Center's page of providers, or of resellers, gives it. */
export const openLink: CardAction = onRecord(partnerships, {
  verb: 'provider.link',
  who: WHO,
  async handle(turn, tx) {
    const { record } = turn;
    if (record.body.state !== 'connected') return { card: await partnershipCard(turn, record, tx) };
    return { card: await startLinkForm(turn, tx, record, record.body.link ?? '') };
  },
});

/** Opens the form for a company's joint link, with this one in it. */
export async function startLinkForm(
  turn: Turn,
  tx: Tx,
  { id, version }: Doc<Partnership>,
  link: string,
): Promise<Card> {
  const context = { provider: id, version };
  return linkCard(turn, await startDraft(turn, tx, { name: FORM, values: { link }, context }), tx);
}

export const linkForm: Form = { name: FORM, render: (viewer, draft, reader) => linkCard(viewer, draft, reader) };

export const submitLink: CardAction = onDraft(FORM, {
  verb: 'provider.link.submit',
  who: WHO,
  async handle(turn, tx) {
    const provider = await partnershipOf(turn.draft, tx);
    const { link = '' } = turn.typed;
    const other = { ...provider.body, side: sideOf(provider.body) };
    const problem = link === '' ? undefined : checkJointLink(link, linkOwner(turn), other);
    if (problem) {
      return { card: await linkCard(turn, await keepDraft(tx, turn.draft, { values: { link } }), tx, problem) };
    }
    await closeDraft(tx, turn.draft);
    if (provider.version !== turn.draft.body.context.version) {
      const note = { tone: 'warning' as const, text: turn.say('common.stale') };
      return { card: await partnershipCard(turn, provider, tx, note) };
    }
    const { link: _before, ...rest } = provider.body;
    const saved = await tx.put(partnerships, provider.id, { ...rest, ...(link && { link }) }, provider.version);
    const record = { kind: partnerships.name, id: provider.id };
    tx.record({ who: turn.personId, what: 'provider.link', record, fields: ['link'] });
    return {
      card: await partnershipCard(turn, saved, tx, {
        tone: 'good',
        text: turn.say(`providers.${sideOf(saved.body)}.link.saved`),
      }),
    };
  },
});

/** The partnership is over: customers and rights at Microsoft stay as they are, and a task that waits is dropped. */
export const endPartnership: CardAction = onRecord(partnerships, {
  verb: 'provider.end',
  who: WHO,
  async handle(turn, tx) {
    const { id, version, body } = turn.record;
    if (body.state === 'ended') return { card: await partnershipCard(turn, turn.record, tx) };
    const ended = await tx.put(partnerships, id, { ...body, state: 'ended' as const }, version);
    tx.record({ who: turn.personId, what: 'provider.ended', record: { kind: partnerships.name, id } });
    for (const task of await tx.list(tasks)) {
      if (task.body.record.id === id && task.body.state === 'open')
        await tx.put(tasks, task.id, { ...task.body, state: 'dropped' }, task.version);
    }
    return { card: await partnershipCard(turn, ended, tx, { tone: 'warning', text: turn.say('providers.end.done') }) };
  },
});

async function linkCard(
  { say, locale, partner }: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  problem?: JointLinkProblem,
): Promise<Card> {
  const { body } = await partnershipOf(draft, reader);
  const { name } = body;
  const side = sideOf(body);
  return formCard({
    locale,
    title: say('providers.link.title', { name }),
    intro: say(`providers.${side}.link.intro`),
    fields: [
      {
        ...{ id: 'link', label: say('providers.field.link'), kind: 'text', value: draft.body.values.link ?? '' },
        maxLength: 1000,
        ...(problem && {
          error: say(problemKey(side, problem), { name, hosts: formatAny(linkHosts(partner.cloud), locale) }),
        }),
      },
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'provider.link.submit', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

async function partnershipOf(draft: Doc<Draft>, reader: Reader): Promise<Doc<Partnership>> {
  const provider = await reader.get(partnerships, String(draft.body.context.provider));
  if (!provider) throw new Error('a draft points at a provider that is gone');
  return provider;
}
