import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { isCalled } from '../../assistant/record-called.ts';
import { totalOf } from '../../assistant/total.ts';
import { requestIn, spellingsOf } from '../../language/request.ts';
import { addActions, addCommand, addForm } from './add/add.ts';
import { pasteActions, pasteForm } from './add/paste.ts';
import { acceptForm } from './answer/accept.ts';
import { closeForm } from './answer/close.ts';
import { declineForm } from './answer/decline.ts';
import { stateForm } from './answer/set-state.ts';
import { taskKinds } from './answer/task-kinds.ts';
import { becomesAction, rememberCustomer } from './becomes.ts';
import { customerPart, hangsOn } from './customer-link.ts';
import { dueReferrals } from './due.ts';
import { referralEraser } from './eraser.ts';
import { referralListAction, referralListCommand, WHO } from './find/list.ts';
import { referralShowCommand } from './find/show.ts';
import { dueHandoffs } from './handoff/escalate.ts';
import { giveBackForm } from './handoff/give-back.ts';
import { handoffForm } from './handoff/handoff.ts';
import { rulesActions, rulesForm } from './handoff/handoff-rules.ts';
import { queueActions, queueForm } from './handoff/queue.ts';
import { takeActions } from './handoff/take.ts';
import { referralsFromFile } from './import/file-import.ts';
import { referralHoldings } from './leaver.ts';
import { moveForm } from './move-form.ts';
import { openReferrals } from './open-items.ts';
import { outwardFlow } from './outward/index.ts';
import { followOutwardMail } from './outward/on-mail.ts';
import { saidOfAnotherCompany } from './outward/said-outward.ts';
import { outwardTask } from './outward/task.ts';
import { otherNames, referrals } from './referral.ts';
import { referralCard } from './referral-card.ts';
import { routeActions, routeForm } from './routing/form.ts';
import { routeListAction, routingSaid } from './routing/list.ts';
import { asksForSoonest } from './rules/asked-words.ts';
import { maySee } from './rules/permits.ts';
import { isPasted } from './rules/read-referrals.ts';
import { stateOf } from './rules/states.ts';
import { cannotWait } from './rules/urgency.ts';

/** Customers that Microsoft sends us: seen by whoever is first, worked on by whoever should, answered in time. */
export const referralsFeature =
  (sendsMail: boolean): FeatureFactory =>
  (everyone) => {
    const list = referralListCommand(everyone);
    const accept = moveForm(everyone, acceptForm);
    const decline = moveForm(everyone, declineForm);
    const close = moveForm(everyone, closeForm);
    const handoff = moveForm(everyone, handoffForm);
    const giveBack = moveForm(everyone, giveBackForm);
    const moves = [accept, decline, close, handoff, giveBack, moveForm(everyone, stateForm)];
    const outward = outwardFlow(everyone, sendsMail);
    return {
      name: 'referrals',
      title: 'referrals.list.title',
      commands: [
        {
          ...list,
          // "Who gets which referrals" sounds like the list.
          async handle(turn, tx) {
            const rules = await routingSaid(turn, tx);
            return rules ? { card: rules } : list.handle(turn, tx);
          },
        },
        addCommand(everyone),
        referralShowCommand(everyone),
        {
          intent: 'referral.handoff',
          who: WHO,
          capability: 'referrals',
          title: 'referrals.handoff.command',
          examples: {
            en: [
              'hand Northwind over to Adele',
              'assign the Contoso referral to Minji',
              'hand Northwind over to Fabrikam Inc',
            ],
            ko: [
              '노스윈드 건을 아델에게 넘겨줘',
              '콘토소 추천을 민지에게 인계',
              '노스윈드 추천을 파브리캄 주식회사로 인계',
            ],
          },
          handle: (turn, tx) => outward.byWords(turn, tx, handoff),
        },
        {
          intent: 'referral.accept',
          who: WHO,
          capability: 'referrals',
          title: 'referrals.accept.command',
          examples: { en: ['accept the Northwind referral'], ko: ['노스윈드 추천 수락'] },
          handle: accept.byWords,
        },
        {
          intent: 'referral.decline',
          who: WHO,
          capability: 'referrals',
          title: 'referrals.decline.command',
          examples: { en: ['decline Northwind, out of our region'], ko: ['노스윈드 추천 거절'] },
          handle: decline.byWords,
        },
        {
          intent: 'referral.close',
          who: WHO,
          capability: 'referrals',
          title: 'referrals.close.command',
          examples: {
            en: ['we won Northwind', 'we lost Contoso'],
            ko: ['노스윈드 수주 성공', '노스윈드 수주 실패로 종료'],
          },
          handle: close.byWords,
        },
      ],
      actions: [
        referralListAction(everyone),
        ...addActions(everyone),
        ...pasteActions,
        ...rulesActions,
        routeListAction,
        ...routeActions,
        ...queueActions,
        ...takeActions(everyone),
        becomesAction(everyone),
        ...moves.flatMap(({ actions }) => actions),
        ...outward.actions,
      ],
      forms: [addForm, pasteForm, rulesForm, routeForm, queueForm, ...moves.map(({ form }) => form), ...outward.forms],
      records: [
        recordType({
          kind: referrals,
          who: WHO,
          title: (referral) => referral.companyName,
          alsoCalled: otherNames,
          maySee: (viewer, referral) => maySee(referral, viewer),
          cannotWait,
          view: (viewer, doc, reader, note) => referralCard(viewer, doc, reader, everyone, note),
        }),
      ],
      taskKinds: [...taskKinds, outwardTask],
      fileImports: [referralsFromFile],
      async meant(turn, reader) {
        if (asksForSoonest(requestIn(turn.text))) return 'referral.list';
        const { company = '' } = saidOfAnotherCompany(turn.text) ?? {};
        const isHandOut = await isCalled(turn, spellingsOf(company), ['referral'], reader, everyone);
        return isHandOut ? 'referral.handoff' : undefined;
      },
      pasted: (text) => (isPasted(text) ? 'referral.add' : undefined),
      settings: [
        { title: 'referrals.rules.title', verb: 'referral.rules.edit' },
        { title: 'routing.title', verb: 'referral.routing', said: routingSaid },
      ],
      deeds: {
        'referral.added': 'referrals.deed.added',
        'referral.imported': 'referrals.deed.imported',
        'referral.updated': 'referrals.deed.updated',
        'referral.stateSet': 'referrals.deed.stateSet',
        'referral.taken': 'referrals.deed.taken',
        'referral.accepted': 'referrals.deed.accepted',
        'referral.declined': 'referrals.deed.declined',
        'referral.won': 'referrals.deed.won',
        'referral.lost': 'referrals.deed.lost',
        'referral.expired': 'referrals.deed.expired',
        'referral.handedOff': 'referrals.deed.handedOff',
        'referral.handoffTaken': 'referrals.deed.handoffTaken',
        'referral.handoffReturned': 'referrals.deed.handoffReturned',
        'referral.handoffPassed': 'referrals.deed.handoffPassed',
        'referral.handoffStuck': 'referrals.deed.handoffStuck',
        'referral.passedOn': 'referrals.deed.passedOn',
        'referral.rules': 'referrals.deed.rules',
        'referral.routing': 'routing.deed',
        'referral.handoffWithdrawn': 'referrals.deed.handoffWithdrawn',
        'referral.reported': 'referrals.deed.reported',
        'referral.becameCustomer': 'becomes.deed',
        'referral.handedOut': 'outward.deed.handedOut',
        'referral.outwardQueued': 'outward.deed.queued',
        'referral.outwardSent': 'outward.deed.sent',
        'referral.outwardFailed': 'outward.deed.failed',
        'referral.outwardTaken': 'outward.deed.taken',
        'referral.outwardReturned': 'outward.deed.returned',
      },
      customerPart: (viewer, customer, reader) => customerPart(viewer, customer, reader, everyone),
      hangsOn: (viewer, customer, reader) => hangsOn(viewer, customer, reader, everyone),
      erasers: [referralEraser],
      holdings: referralHoldings,
      totals: [
        totalOf({
          kind: referrals,
          title: 'referrals.total',
          capability: 'referrals',
          stateOf(referral, now) {
            const state = stateOf(referral, now);
            return state === 'new' || state === 'active' ? `referrals.state.${state}` : undefined;
          },
        }),
      ],
      openItems: openReferrals,
      onMail: followOutwardMail,
      onCameOf: rememberCustomer,
      async due(now, reader) {
        return [...(await dueReferrals(now, reader)), ...(await dueHandoffs(now, reader))];
      },
    };
  };
