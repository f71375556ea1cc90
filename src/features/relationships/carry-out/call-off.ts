import { closeDraft, type Draft, keepDraft } from '../../../assistant/drafts.ts';
import type { CardAction, Command, Form } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formCard } from '../../../cards/form-card.ts';
import { listCard } from '../../../cards/list-card.ts';
import { bestMatches } from '../../../directory/match.ts';
import { reasonIn } from '../../../language/reason.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Around, namedRequests } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import { endings } from '../ending.ts';
import { stop, withdraw } from '../moves/calling-off.ts';
import { refusalFor } from '../moves/moves.ts';
import { formButtons, onEnding, onEndingForm, requestOf, startEndingDraft } from '../on-ending.ts';
import { isFinal } from '../rules/states.ts';

export const STOP_FORM = 'relationship.stop';
/** Characters. It stands in full on the card. */
const LIMIT = 300;

export const stopForm: Form = { name: STOP_FORM, render: (viewer, draft, reader) => stopCard(viewer, draft, reader) };

/** "withdraw my request for Contoso", "stop Contoso": shows the request, whose button withdraws or stops it. */
export const withdrawCommand = (around: Around): Command => ({
  intent: 'relationship.withdraw',
  who: ['staff', 'manager'],
  title: 'relationships.withdraw.title',
  examples: {
    en: ['withdraw my removal request for Contoso', 'take back my request to end Contoso'],
    ko: ['관계 종료 요청 철회', '콘토소 관계 종료 요청 철회해줘'],
  },
  async handle(turn, tx) {
    const undone = (await tx.list(endings)).filter(({ body }) => !isFinal(body.state));
    const own = undone.filter(({ body }) => body.requester === turn.personId);
    const said = turn.entities.customer ?? turn.entities.company ?? '';
    const fits = async (requests: typeof own) => bestMatches(said, await namedRequests(requests, tx, around));
    const ownFitting = said ? await fits(own) : own;
    // Who decides stops what others asked for; the card has the button for whoever may.
    const fitting = said && ownFitting.length === 0 ? await fits(undone) : ownFitting;
    const [one, second] = fitting;
    const reason = reasonIn(turn.text);
    if (one && !second && reason && !(await refusalFor(turn, one.body, 'stop', tx, around))) {
      const text = reason.slice(0, LIMIT);
      return { card: await stopCard(turn, await startEndingDraft(turn, tx, STOP_FORM, one, { text }), tx) };
    }
    if (one && !second) return { card: await endingCard(turn, one, tx, around) };
    const { say, locale } = turn;
    const card = listCard({
      locale,
      title: say('relationships.withdraw.list'),
      groups: [
        {
          items: (fitting.length > 0 ? fitting : own).slice(0, 8).map(({ id, body }) => ({
            title: body.companyName,
            detail: say(`relationships.state.${body.state}`),
            open: { title: body.companyName, verb: 'record.open', data: { kind: endings.name, record: id } },
          })),
        },
      ],
      empty: say('relationships.withdraw.none'),
    });
    return { card };
  },
});

/** The requester takes it back; or, once approved, either side stops it with a reason. */
export const callOffActions = (around: Around): readonly CardAction[] => [
  onEnding(around, 'relationship.end.withdraw', 'withdraw', async (turn, tx) => {
    const done = await withdraw(turn, tx, turn.record);
    return endingCard(turn, done, tx, around, { tone: 'good', text: turn.say('relationships.withdraw.done') });
  }),
  onEnding(around, 'relationship.end.stop', 'stop', async (turn, tx) =>
    stopCard(turn, await startEndingDraft(turn, tx, STOP_FORM, turn.record), tx),
  ),
  onEndingForm(around, STOP_FORM, 'relationship.end.stop.submit', 'stop', async (turn, tx, doc) => {
    const text = turn.typed.text ?? '';
    if (text === '' || text.length > LIMIT) {
      return stopCard(turn, await keepDraft(tx, turn.draft, { values: { text } }), tx, true);
    }
    await closeDraft(tx, turn.draft);
    const stopped = await stop(turn, tx, doc, text, around);
    return endingCard(turn, stopped, tx, around, { tone: 'good', text: turn.say('relationships.stop.done') });
  }),
];

async function stopCard(viewer: Viewer, draft: Doc<Draft>, reader: Reader, wrong = false): Promise<Card> {
  const { say, locale } = viewer;
  const { companyName } = (await requestOf(draft, reader)).body;
  return formCard({
    locale,
    title: say('relationships.stop.title', { name: companyName }),
    intro: say('relationships.stop.intro'),
    fields: [
      {
        id: 'text',
        label: say('relationships.stop.text'),
        kind: 'multiline',
        value: draft.body.values.text ?? '',
        required: true,
        maxLength: LIMIT,
        ...(wrong && { error: say('relationships.decide.reject.problem') }),
      },
    ],
    buttons: formButtons(viewer, draft, {
      title: say('relationships.button.stop'),
      verb: 'relationship.end.stop.submit',
      style: 'destructive',
    }),
  });
}
