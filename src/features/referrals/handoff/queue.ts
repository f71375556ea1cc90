import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Role } from '../../../partner/roles.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { change, tell } from '../change.ts';
import { colleagues } from '../colleagues.ts';
import { referralList } from '../find/list.ts';
import { type Referral, referrals } from '../referral.ts';
import { stateOf } from '../rules/states.ts';
import { nameOf } from '../words.ts';

const FORM = 'referral.queue';
const WHO: readonly Role[] = ['manager'];
/** Names on the preview; the rest is a count. */
const SHOWN = 8;

/** Somebody's whole queue goes to another in one go: shown first, then all of it in one transaction. */
export const queueForm: Form = { name: FORM, render: (viewer, draft, reader) => card(viewer, draft, reader) };

export const queueActions: readonly CardAction[] = [
  onPress({
    verb: FORM,
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      const values = { from: '', to: turn.personId };
      return { card: await card(turn, await startDraft(turn, tx, { name: FORM, values }), tx) };
    },
  }),
  onDraft(FORM, {
    verb: 'referral.queue.preview',
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      const { from = '', to = '' } = turn.typed;
      const known = (await colleagues(turn, tx)).map(({ id }) => id);
      const isRight = from !== to && from !== '' && known.includes(to);
      const context = isRight ? { step: 'preview' } : { step: 'wrong' };
      return { card: await card(turn, await keepDraft(tx, turn.draft, { values: { from, to }, context }), tx) };
    },
  }),
  onDraft(FORM, {
    verb: 'referral.queue.submit',
    who: WHO,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await passOn(turn, tx) }),
  }),
];

async function passOn(turn: DraftTurn, tx: Tx): Promise<Card> {
  const { from = '', to = '' } = turn.draft.body.values;
  if (turn.draft.body.context.step !== 'preview') return card(turn, turn.draft, tx);
  await closeDraft(tx, turn.draft);
  const queue = await queueOf(from, turn.now, tx);
  for (const doc of queue) {
    const { handoff, owner } = doc.body;
    const waits = handoff?.state === 'waiting' && handoff.to === from;
    const taken = waits ? { handoff: { ...handoff, state: 'taken' as const, to, answeredAt: turn.now } } : {};
    const body: Referral = { ...doc.body, ...taken, owner: waits || owner === from ? to : (owner ?? to) };
    await change(turn, tx, doc, body, { what: 'referral.passedOn', fields: ['owner'], facts: { from, to } });
  }
  const params = { who: turn.personName, from: await nameOf(from, tx), to: await nameOf(to, tx), count: queue.length };
  const [first] = queue;
  if (first) await tell(turn, tx, first.id, [to, from], { tone: 'accent', key: 'referrals.queue.told', params });
  const intro = turn.say('referrals.queue.done', params);
  return referralList(turn, { view: 'open', query: '', page: 0 }, tx, intro);
}

/** What is somebody's to do: referrals that are theirs, and hand-offs that wait for them. */
async function queueOf(person: string, now: Instant, reader: Reader): Promise<readonly Doc<Referral>[]> {
  return (await reader.list(referrals)).filter(({ body }) => {
    const waits = body.handoff?.state === 'waiting' && body.handoff.to === person;
    return (body.owner === person || waits) && ['new', 'active'].includes(stateOf(body, now));
  });
}

async function card(viewer: Viewer, draft: Doc<Draft>, reader: Reader): Promise<Card> {
  const { say, locale } = viewer;
  const { from = '', to = '' } = draft.body.values;
  const { step } = draft.body.context;
  const isPreview = step === 'preview';
  const queue = isPreview ? await queueOf(from, viewer.now, reader) : [];
  const names = queue.slice(0, SHOWN).map(({ body }) => body.companyName);
  const rest = queue.length - names.length;
  const choices = (await colleagues(viewer, reader)).map(({ id, name }) => ({ title: name, value: id }));
  const label = (id: 'from' | 'to') => say(`referrals.queue.field.${id}`);
  const cancel = cancelButton(say, draft);
  if (isPreview) {
    const count = queue.length;
    return formCard({
      locale,
      title: say('referrals.queue.preview', { count }),
      intro: say('referrals.paste.previewIntro'),
      facts: [
        { label: label('from'), value: await nameOf(from, reader) },
        { label: label('to'), value: await nameOf(to, reader) },
        {
          label: say('referrals.list.title'),
          value: [...names, ...(rest > 0 ? [say('referrals.paste.more', { count: rest })] : [])].join(', '),
        },
      ],
      fields: [],
      buttons: [
        ...(count > 0
          ? [
              {
                title: say('referrals.queue.submit', { count }),
                verb: 'referral.queue.submit',
                data: ofDraft(draft),
                style: 'positive' as const,
              },
            ]
          : []),
        cancel,
      ],
    });
  }
  return formCard({
    locale,
    title: say('referrals.queue.title'),
    intro: say('referrals.queue.intro'),
    fields: (['from', 'to'] as const).map((id) => ({
      id,
      label: label(id),
      kind: 'choice' as const,
      required: true,
      value: draft.body.values[id] ?? '',
      choices,
      ...(step === 'wrong' && id === 'from' && { error: say('referrals.queue.problem') }),
    })),
    buttons: [
      { title: say('referrals.queue.show'), verb: 'referral.queue.preview', data: ofDraft(draft), style: 'positive' },
      cancel,
    ],
  });
}
