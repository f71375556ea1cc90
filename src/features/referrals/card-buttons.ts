import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc } from '../../store/port.ts';
import { type Referral, referrals } from './referral.ts';
import { mayBecome } from './rules/may-become.ts';
import { type Move, refusalOf } from './rules/permits.ts';

/** Teams shows six; what comes first matters most. */
const MOST = 6;

const MOVE_BUTTONS = [
  ['takeHandOff', 'referral.handoff.accept', 'positive'],
  ['giveBack', 'referral.handoff.return', undefined],
  ['withdraw', 'referral.handoff.withdraw', undefined],
  ['sendOut', 'referral.outward.mail', 'positive'],
  ['outTaken', 'referral.outward.taken', 'positive'],
  ['outReturned', 'referral.outward.returned', undefined],
  ['setState', 'referral.state', 'positive'],
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
      : around.inFull && mayBecome(viewer, doc.body)
        ? [{ title: say('referrals.button.becomes'), verb: 'referral.becomes', data: claims }]
        : []),
    { title: say('history.title'), verb: 'history.show', data: { about: doc.body.companyName } },
    { title: say('referrals.list.title'), verb: 'referral.list.show' },
  ].slice(0, MOST);
}

function buttonTitle({ say }: Viewer, move: (typeof MOVE_BUTTONS)[number][0], { outward }: Referral): string {
  if (move === 'outReturned' && outward?.state === 'prepared') return say('outward.button.callOff');
  if (move === 'sendOut' || move === 'outTaken' || move === 'outReturned') return say(`outward.button.${move}`);
  return say(`referrals.button.${move}`);
}
