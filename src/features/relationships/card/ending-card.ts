import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../../cards/button.ts';
import { recordCard } from '../../../cards/record-card.ts';
import { tasks } from '../../../partnercenter/task.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Around, partIn } from '../around.ts';
import { checklistLines } from '../checklist/checklist-lines.ts';
import { type Ending, endings } from '../ending.ts';
import { type EndingAction, type EndingState, isFinal, may, type Part } from '../rules/states.ts';
import { consequenceLines } from './consequences.ts';
import { customersHistory } from './customers-history.ts';
import { decisionFacts } from './decision-facts.ts';
import { differenceLines } from './differences.ts';
import { hangingOn } from './hanging-on.ts';
import { requestFacts } from './request-facts.ts';

const TONES: Readonly<Record<EndingState, 'good' | 'warning' | 'attention' | 'accent' | 'default'>> = {
  preparing: 'accent',
  waiting: 'accent',
  asked: 'accent',
  changes: 'attention',
  cooling: 'attention',
  checking: 'attention',
  ending: 'attention',
  ended: 'default',
  rejected: 'default',
  withdrawn: 'default',
  stopped: 'default',
};

/** A request as it is now: the decision page for those who decide, the living checklist for those who prepare it. */
export async function endingCard(
  viewer: Viewer,
  doc: Doc<Ending>,
  reader: Reader,
  around: Around,
  note?: Note,
): Promise<Card> {
  try {
    return await cardOf(viewer, doc, reader, around, note);
  } catch {
    // Too long for a message, with everything that people wrote: the same in fewer words. Any other fault comes again.
    return cardOf(viewer, doc, reader, around, note, BRIEF);
  }
}

/** Characters of remarks and of what was changed, on a card that would be too long otherwise. */
const BRIEF = 150;

/** Of the customer's history; a card that would be too long leaves it to its button. */
const MOST_LINES = 5;

async function cardOf(
  viewer: Viewer,
  doc: Doc<Ending>,
  reader: Reader,
  around: Around,
  note?: Note,
  brief?: number,
): Promise<Card> {
  const { say, locale } = viewer;
  const ending = doc.body;
  // What everybody in a chat sees, the customer perhaps among them: that there is a request and how it stands, no reasons.
  if (viewer.roles.length === 0) return publicCard(viewer, doc, note);
  const { part, deciding, canApprove, possible } = await partIn(ending, viewer, reader, around);
  const undone = !isFinal(ending.state);
  const decision = await decisionFacts(viewer, ending, { deciding, possible }, reader);
  const changed = ending.state === 'asked' ? await differenceLines(viewer, ending, reader, brief) : [];
  const lately =
    ending.state === 'asked' && !brief ? await customersHistory(viewer, doc, reader, around, MOST_LINES) : [];
  const checklist = await checklistLines(viewer, ending.checklist, reader);
  return recordCard({
    locale,
    about: { kind: endings.name, id: doc.id, version: doc.version },
    category: say('relationships.category'),
    title: ending.companyName,
    badge: say(`relationships.state.${ending.state}`),
    tone: TONES[ending.state],
    ...(note && { note }),
    facts: await requestFacts(viewer, doc, reader, around, brief),
    sections: [
      ...(changed.length > 0 ? [{ heading: say('relationships.card.changed'), lines: changed }] : []),
      {
        heading: say('relationships.checklist.section'),
        lines: checklist,
      },
      ...(undone
        ? [
            {
              heading: say('relationships.hangs.title'),
              lines: await hangingOn(viewer, ending.customer, reader, around),
            },
          ]
        : []),
      ...(lately.length > 0 ? [{ heading: say('relationships.card.lately'), lines: lately }] : []),
      ...(undone && ending.state !== 'ending'
        ? [
            {
              heading: say('relationships.ends.title'),
              lines: brief ? [consequenceLines(say).join(' · ')] : consequenceLines(say),
            },
          ]
        : []),
      ...(ending.asked.length > 0 || decision.lines.length > 0
        ? [{ heading: say('relationships.decide.section'), ...decision }]
        : []),
    ],
    buttons: buttons(viewer, doc, part, canApprove),
  });
}

function publicCard({ say, locale }: Viewer, { id, version, body }: Doc<Ending>, note?: Note): Card {
  return recordCard({
    locale,
    about: { kind: endings.name, id, version },
    category: say('relationships.category'),
    title: body.companyName,
    badge: say(`relationships.state.${body.state}`),
    tone: TONES[body.state],
    ...(note && { note }),
    facts: [],
  });
}

/** In the order in which they stand; those that the viewer may not press now are left out. */
const BUTTONS: readonly { action: EndingAction; verb: string; text: ButtonText; style?: Button['style'] }[] = [
  { action: 'approve', verb: 'relationship.end.approve', text: 'approve', style: 'positive' },
  { action: 'return', verb: 'relationship.end.return', text: 'return' },
  { action: 'reject', verb: 'relationship.end.reject', text: 'reject', style: 'destructive' },
  { action: 'pass', verb: 'relationship.end.pass', text: 'pass' },
  { action: 'send', verb: 'relationship.end.send', text: 'send', style: 'positive' },
  { action: 'check', verb: 'relationship.end.check', text: 'checklist' },
  { action: 'amend', verb: 'relationship.end.amend', text: 'amend' },
  { action: 'confirm', verb: 'relationship.end.confirm', text: 'confirm', style: 'positive' },
  { action: 'nudge', verb: 'relationship.end.nudge', text: 'nudge' },
  { action: 'withdraw', verb: 'relationship.end.withdraw', text: 'withdraw', style: 'destructive' },
  { action: 'stop', verb: 'relationship.end.stop', text: 'stop', style: 'destructive' },
];
type ButtonText =
  | 'approve'
  | 'return'
  | 'reject'
  | 'pass'
  | 'send'
  | 'checklist'
  | 'amend'
  | 'confirm'
  | 'nudge'
  | 'withdraw'
  | 'stop';

function buttons({ say }: Viewer, doc: Doc<Ending>, part: Part, canApprove: boolean): readonly Button[] {
  const { state, task, companyName, customer } = doc.body;
  const data = aboutRecord({ kind: endings.name, id: doc.id, version: doc.version });
  const moves = BUTTONS.filter(({ action }) => may(part, action, state) && (canApprove || action !== 'approve')).map(
    ({ verb, text, style }) => ({ title: say(`relationships.button.${text}`), verb, data, ...(style && { style }) }),
  );
  return [
    ...moves,
    ...(state === 'ending' && task
      ? [{ title: say('relationships.button.task'), verb: 'record.open', data: { kind: tasks.name, record: task } }]
      : []),
    { title: say('history.title'), verb: 'history.show', data: { about: companyName } },
    { title: say('relationships.button.customer'), verb: 'record.open', data: { kind: 'customer', record: customer } },
  ];
}
