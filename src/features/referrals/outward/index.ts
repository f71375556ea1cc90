import { type CardAction, type Contributions, type Form, onDraft } from '../../../assistant/feature.ts';
import type { Reply } from '../../../assistant/reply.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import type { Tx } from '../../../store/port.ts';
import { calledBy, colleagues } from '../colleagues.ts';
import { WHO } from '../find/list.ts';
import { handoffForm } from '../handoff/handoff.ts';
import { type MoveFormParts, moveForm, referralOf, saidOf } from '../move-form.ts';
import { isCompanyName } from '../rules/outward.ts';
import { handOutForm, isPartnership } from './hand-out.ts';
import { mailActions, mailForm } from './mail-form.ts';
import { outwardReturnedForm, outwardTaken } from './outcome.ts';
import { saidOfAnotherCompany } from './said-outward.ts';

/** Hand-overs to other companies: their forms, buttons and the way in by words. */
export interface OutwardFlow {
  readonly actions: readonly CardAction[];
  readonly forms: readonly Form[];
  /** "Hand Northwind over to Fabrikam Inc": the form for a company where no colleague can be meant, else the one for colleagues. */
  readonly byWords: (turn: SaidTurn, tx: Tx, toColleague: MoveFormParts) => Promise<Reply>;
}

export function outwardFlow(everyone: Contributions, sendsMail: boolean): OutwardFlow {
  const handOut = moveForm(everyone, handOutForm);
  const returned = moveForm(everyone, outwardReturnedForm);
  const parts = { everyone, sendsMail };
  return {
    actions: [
      ...handOut.actions,
      ...returned.actions,
      ...mailActions(parts),
      outwardTaken(everyone),
      onDraft(handoffForm.name, {
        verb: 'referral.handoff.outward',
        who: WHO,
        capability: 'referrals',
        async handle(turn, tx) {
          const referral = await referralOf(turn.draft, tx);
          return { card: await handOut.open(turn, tx, referral, saidOf(turn.draft)) };
        },
      }),
    ],
    forms: [handOut.form, returned.form, mailForm(parts)],
    async byWords(turn, tx, toColleague) {
      const entities = saidOfAnotherCompany(turn.text);
      if (entities) return handOut.byWords({ ...turn, entities }, tx);
      const to = turn.entities.assignee ?? '';
      const isColleague = to !== '' && calledBy(to, await colleagues(turn, tx)).length > 0;
      const isCompany = to !== '' && (isCompanyName(to) || (await isPartnership(to, tx)));
      return isCompany && !isColleague ? handOut.byWords(turn, tx) : toColleague.byWords(turn, tx);
    },
  };
}
