import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Command, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { choiceCalled } from '../../../directory/choice-called.ts';
import { reasonIn } from '../../../language/reason.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Around, customersOf } from '../around.ts';
import { consequences } from '../card/consequences.ts';
import { endingCard } from '../card/ending-card.ts';
import { hangingOn } from '../card/hanging-on.ts';
import { type Ending, endings } from '../ending.ts';
import { customerShows } from '../moves/moves.ts';
import { neededFor } from '../moves/sending.ts';
import { UNTOUCHED } from '../rules/checklist.ts';
import { checkReason, DETAILS_LIMIT, type ReasonProblem } from '../rules/reasons.ts';
import { isFinal } from '../rules/states.ts';
import { chooseCustomer, meant } from './choose-customer.ts';
import { asReason, hearReason, reasonChoices, reasonFields, typedReason } from './reason-form.ts';

const FORM = 'relationship.end';
const WHO = ['staff', 'manager'] as const;

/** "end our relationship with Contoso": shows what would end and asks why; nothing is asked of anybody yet. */
export const endCommand = (around: Around): Command => ({
  intent: 'relationship.end',
  who: WHO,
  title: 'relationships.title',
  examples: {
    en: ['end our relationship with Contoso', 'remove our relationship with Contoso'],
    ko: ['콘토소와 관계 종료', '콘토소 관계 종료 요청'],
  },
  async handle(turn, tx) {
    const said = turn.entities.customer ?? turn.entities.company ?? '';
    const { one, several } = await meant(said, tx, around);
    if (one) return { card: await start(turn, tx, one.id, around, turn.entities.reason ?? reasonIn(turn.text)) };
    const intro = turn.say(several ? 'relationships.ask.several' : 'relationships.ask.none', { name: said });
    const asked = { query: several ? said : '', page: 0, ...(said && { intro }) };
    return { card: await chooseCustomer(turn, asked, tx, around) };
  },
});

export const askActions = (around: Around): readonly CardAction[] => [
  onPress({
    verb: 'relationship.end.find',
    who: WHO,
    async handle({ data, ...turn }, tx) {
      const query = [data.fits, data.query].find((text) => typeof text === 'string' && text !== '');
      const page = Number(data.page) || 0;
      return { card: await chooseCustomer(turn, { query: String(query ?? '').slice(0, 100), page }, tx, around) };
    },
  }),
  onPress({
    verb: 'relationship.end.start',
    who: WHO,
    handle: async (turn, tx) => ({ card: await start(turn, tx, String(turn.data.customer), around) }),
  }),
  onDraft(FORM, {
    verb: 'relationship.end.begin',
    who: WHO,
    handle: async (turn, tx) => ({ card: await begin(turn, tx, around) }),
  }),
];

/** The form behind it, shown again at any time from its draft. */
export const askForm = (around: Around): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => askCard(viewer, draft, reader, around),
  hear: async ({ say }, _draft, said) => hearReason(say, said),
});

/** The open request for a customer, of which there is one at most. */
async function underWay(customer: string, reader: Reader): Promise<Doc<Ending> | undefined> {
  return (await reader.list(endings)).find(({ body }) => body.customer === customer && !isFinal(body.state));
}

async function start(turn: Turn, tx: Tx, customer: string, around: Around, reason = ''): Promise<Card> {
  const stopped = await cannotBegin(turn, tx, customer, around);
  if (stopped) return stopped;
  const chosen = reason && choiceCalled(reason, reasonChoices(turn));
  const values = { reason: chosen, details: chosen ? '' : reason.slice(0, DETAILS_LIMIT) };
  const draft = await startDraft(turn, tx, { name: FORM, values, context: { customer } });
  return askCard(turn, draft, tx, around);
}

async function begin(turn: DraftTurn, tx: Tx, around: Around): Promise<Card> {
  const id = String(turn.draft.body.context.customer);
  const stopped = await cannotBegin(turn, tx, id, around);
  const customer = await customersOf(around).find(id, tx);
  if (stopped || !customer) {
    await closeDraft(tx, turn.draft);
    return stopped ?? notActive(turn, 'gone');
  }
  const values = typedReason(turn.typed);
  const problems = checkReason(values, dayOf(turn.now, turn.timeZone));
  if (problems.length > 0) return askCard(turn, await keepDraft(tx, turn.draft, { values }), tx, around, problems);
  await closeDraft(tx, turn.draft);
  const request = turn.newId();
  const body: Ending = {
    customer: id,
    companyName: customer.companyName,
    state: 'preparing',
    requester: turn.personId,
    openedAt: turn.now,
    reason: asReason(values.reason),
    details: values.details,
    ...(values.wishedFor && { wishedFor: values.wishedFor }),
    checklist: UNTOUCHED,
    needed: await neededFor(id, tx, around),
    approvals: [],
    asked: [],
    sendings: [],
  };
  const begun = await tx.put(endings, request, body, 0);
  await customerShows(tx, body);
  tx.record({
    who: turn.personId,
    what: 'relationship.begun',
    record: { kind: endings.name, id: request },
    facts: { state: 'preparing', customer: id, reason: body.reason },
  });
  return endingCard(turn, begun, tx, around, { tone: 'good', text: turn.say('relationships.ask.begun') });
}

/** Why no request can begin: there is one already, or there is no relationship that could end. */
async function cannotBegin(turn: Turn, tx: Tx, id: string, around: Around): Promise<Card | undefined> {
  const open = await underWay(id, tx);
  if (open)
    return endingCard(turn, open, tx, around, { tone: 'warning', text: turn.say('relationships.ask.underWay') });
  const customer = await customersOf(around).find(id, tx);
  if (!customer) return notActive(turn, 'gone');
  return customer.status === 'active' ? undefined : notActive(turn, customer.status, customer.companyName);
}

function notActive({ say, locale }: Viewer, status: 'prepared' | 'ending' | 'ended' | 'gone', name = ''): Card {
  return messageCard({
    locale,
    title: name || say('relationships.title'),
    paragraphs: [say(`relationships.ask.notActive.${status}`)],
    buttons: [{ title: say('relationships.button.approvals'), verb: 'approval.list.show' }],
  });
}

async function askCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  around: Around,
  problems: readonly ReasonProblem[] = [],
): Promise<Card> {
  const { say, locale } = viewer;
  const id = String(draft.body.context.customer);
  const customer = await customersOf(around).find(id, reader);
  const hanging = await hangingOn(viewer, id, reader, around);
  return formCard({
    locale,
    title: say('relationships.ask.title', { name: customer?.companyName ?? '' }),
    intro: say('relationships.ask.intro'),
    problems: problems.length,
    facts: [...consequences(say), { label: say('relationships.hangs.title'), value: hanging.join(' / ') }],
    fields: reasonFields(viewer, draft.body.values, problems),
    buttons: [
      {
        title: say('relationships.button.start'),
        verb: 'relationship.end.begin',
        data: ofDraft(draft),
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}
