import { saying } from '../../assistant/said-by-button.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc } from '../../store/port.ts';
import { type Referral, referrals } from './referral.ts';
import { type Move, refusalOf } from './rules/permits.ts';
import { stateOf } from './rules/states.ts';

/** Teams shows six; what comes first matters most. */
const MOST = 6;

const MOVE_BUTTONS = [
  ['takeHandOff', 'referral.handoff.accept', 'positive'],
  ['giveBack', 'referral.handoff.return', undefined],
  ['withdraw', 'referral.handoff.withdraw', undefined],
  ['sendOut', 'referral.outward.mail', 'positive'],
  ['outTaken', 'referral.outward.taken', 'positive'],
  ['outReturned', 'referral.outward.returned', undefined],
  ['take', 'referral.take', 'positive'],
  ['accept', 'referral.accept', 'positive'],
  ['decline', 'referral.decline', undefined],
  ['close', 'referral.close', 'positive'],
  ['handOff', 'referral.handoff', undefined],
] as const satisfies readonly (readonly [Move, string, Button['style']])[];

/** What the viewer can do with a referral now. */
export function cardButtons(
  viewer: Viewer,
  doc: Doc<Referral>,
  around: { task: string | undefined; customer: string | undefined; inFull: boolean },
): readonly Button[] {
  const { say } = viewer;
  const claims = aboutRecord({ kind: referrals.name, id: doc.id, version: doc.version });
  const moves = MOVE_BUTTONS.filter(([move]) => around.inFull && !refusalOf(move, doc.body, viewer, viewer.now));
  const open = (title: string, kind: string, record: string): Button => ({
    title,
    verb: 'record.open',
    data: { kind, record },
  });
  return [
    ...moves.map(([move, verb, style]) => ({
      title: buttonTitle(viewer, move, doc.body),
      verb,
      data: claims,
      ...(style && { style }),
    })),
    ...(around.task ? [open(say('referrals.button.task'), tasks.name, around.task)] : []),
    ...(around.customer
      ? [open(say('referrals.button.customer'), 'customer', around.customer)]
      : becomesCustomer(viewer, doc.body, around.inFull)),
    { title: say('history.title'), verb: 'history.show', data: { about: doc.body.companyName } },
    { title: say('referrals.list.title'), verb: 'referral.list.show' },
  ].slice(0, MOST);
}

function buttonTitle({ say }: Viewer, move: (typeof MOVE_BUTTONS)[number][0], { outward }: Referral): string {
  if (move === 'outReturned' && outward?.state === 'prepared') return say('outward.button.callOff');
  if (move === 'sendOut' || move === 'outTaken' || move === 'outReturned') return say(`outward.button.${move}`);
  return say(`referrals.button.${move}`);
}

/** Opens the form for a new customer, filled with what the referral says. */
function becomesCustomer({ say, roles, now }: Viewer, referral: Referral, inFull: boolean): readonly Button[] {
  const mayAdd = roles.includes('staff') || roles.includes('manager');
  if (!inFull || !mayAdd || !['active', 'won'].includes(stateOf(referral, now))) return [];
  const { firstName = '', lastName = '', email, phone } = referral.contacts[0] ?? {};
  const person = `${firstName} ${lastName}`.trim();
  const { companyName: company, country } = referral;
  const words = saying({ company, person, email, phone, country });
  return [
    {
      title: say('referrals.button.becomes'),
      verb: 'command.run',
      data: { intent: 'customer.add', ...words },
    },
  ];
}
