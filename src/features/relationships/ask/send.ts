import { closeDraft, type Draft, keepDraft } from '../../../assistant/drafts.ts';
import type { CardAction, Form } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Turn, Viewer } from '../../../assistant/turn.ts';
import { formCard } from '../../../cards/form-card.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { partnerDay } from '../../../partner/partner-day.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { consequences } from '../card/consequences.ts';
import { endingCard } from '../card/ending-card.ts';
import type { Ending } from '../ending.ts';
import { send } from '../moves/sending.ts';
import { formButtons, onEnding, onEndingForm, requestOf, startEndingDraft } from '../on-ending.ts';
import { judge } from '../rules/checklist.ts';
import { confirmsName } from '../rules/reasons.ts';

export const SEND_FORM = 'relationship.send';

export const sendForm: Form = {
  name: SEND_FORM,
  render: (viewer, draft, reader) => confirmCard(viewer, draft, reader),
};

/** Sending takes a checklist without anything that blocks, and the company's name typed by hand. */
export const sendActions = (around: Around): readonly CardAction[] => [
  onEnding(around, 'relationship.end.send', 'send', async (turn, tx) => {
    const blocked = await blockedCard(turn, tx, turn.record, around);
    return blocked ?? confirmCard(turn, await startEndingDraft(turn, tx, SEND_FORM, turn.record), tx);
  }),
  onEndingForm(around, SEND_FORM, 'relationship.end.send.submit', 'send', async (turn, tx, doc) => {
    const name = turn.typed.name ?? '';
    if (!confirmsName(name, doc.body.companyName)) {
      return confirmCard(turn, await keepDraft(tx, turn.draft, { values: { name } }), tx, true);
    }
    await closeDraft(tx, turn.draft);
    const blocked = await blockedCard(turn, tx, doc, around);
    if (blocked) return blocked;
    const verdict = judge(doc.body.checklist, await partnerDay(turn.now, tx));
    const until = verdict.kind === 'waits' ? verdict.until : undefined;
    const sent = await send(turn, tx, doc, until, around);
    const text = until
      ? turn.say('relationships.send.waits', { day: formatDay(until, turn.locale) })
      : turn.say('relationships.send.done');
    return endingCard(turn, sent, tx, around, { tone: 'good', text });
  }),
];

/** The request with the items that stand in the way; undefined when nothing does. */
async function blockedCard(turn: Turn, tx: Tx, doc: Doc<Ending>, around: Around): Promise<Card | undefined> {
  const verdict = judge(doc.body.checklist, await partnerDay(turn.now, tx));
  if (verdict.kind !== 'blocked') return undefined;
  const items = verdict.items.map((item) => turn.say(`relationships.item.${item}`)).join(', ');
  return endingCard(turn, doc, tx, around, {
    tone: 'warning',
    text: turn.say('relationships.send.blocked', { items }),
  });
}

async function confirmCard(viewer: Viewer, draft: Doc<Draft>, reader: Reader, wrong = false): Promise<Card> {
  const { say, locale } = viewer;
  const { companyName, checklist } = (await requestOf(draft, reader)).body;
  const verdict = judge(checklist, await partnerDay(viewer.now, reader));
  const intro =
    verdict.kind === 'waits'
      ? say('relationships.send.introWaits', { day: formatDay(verdict.until, locale) })
      : say('relationships.send.intro', { name: companyName });
  return formCard({
    locale,
    title: say('relationships.send.title'),
    intro: [intro, say('relationships.ends.lead')].join(' '),
    facts: [{ label: say('relationships.task.company'), value: companyName }, ...consequences(say)],
    fields: [
      {
        id: 'name',
        label: say('relationships.send.name'),
        kind: 'text',
        value: draft.body.values.name ?? '',
        required: true,
        maxLength: 200,
        ...(wrong && { error: say('relationships.send.nameProblem', { name: companyName }) }),
      },
    ],
    buttons: formButtons(viewer, draft, {
      title: say('relationships.button.send'),
      verb: 'relationship.end.send.submit',
      style: 'positive',
    }),
  });
}
