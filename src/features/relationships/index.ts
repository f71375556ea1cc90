import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { totalOf } from '../../assistant/total.ts';
import { ROLES } from '../../partner/roles.ts';
import type { Around } from './around.ts';
import { AMEND_FORM, amendActions, amendForm } from './ask/amend.ts';
import { askActions, askForm, endCommand } from './ask/ask.ts';
import { nudgeAction } from './ask/nudge.ts';
import { SEND_FORM, sendActions, sendForm } from './ask/send.ts';
import { endingCard } from './card/ending-card.ts';
import { callOffActions, STOP_FORM, stopForm, withdrawCommand } from './carry-out/call-off.ts';
import { CONFIRM_FORM, confirmActions, confirmForm } from './carry-out/confirm.ts';
import { endTask, providerTask } from './carry-out/task-kinds.ts';
import { CHECKLIST_FORM, checklistActions, checklistForm } from './checklist/checklist-form.ts';
import { relationshipPart } from './customer-part.ts';
import { decideActions, decideForms, REJECT_FORM, RETURN_FORM } from './decide/decide.ts';
import { approvalListAction, approvalListCommand, approvalShowCommand } from './decide/list.ts';
import { PASS_FORM, passActions, passForm } from './decide/pass.ts';
import { saidRequest } from './decide/said-request.ts';
import { DEEDS } from './deeds.ts';
import { dueEndings } from './due.ts';
import { endings } from './ending.ts';
import { endingEraser } from './eraser.ts';
import { openRequestOf } from './holds.ts';
import { endingHoldings } from './leaver.ts';
import { backToEnding } from './on-ending.ts';
import { openEndings } from './open-items.ts';
import { isFinal } from './rules/states.ts';
import { rulesActions, rulesForm } from './settings/rules-form.ts';

/** The end of a reseller relationship: one person asks, another decides, and it is carried out in the open. */
export const relationshipsFeature =
  (admins: readonly string[]): FeatureFactory =>
  (everyone) => {
    const around: Around = { everyone, admins };
    const forms = [AMEND_FORM, CHECKLIST_FORM, SEND_FORM, REJECT_FORM, RETURN_FORM, STOP_FORM, CONFIRM_FORM, PASS_FORM];
    return {
      name: 'relationships',
      title: 'relationships.title',
      commands: [endCommand(around), withdrawCommand(around), approvalListCommand(around), approvalShowCommand(around)],
      actions: [
        ...askActions(around),
        ...checklistActions(around),
        ...amendActions(around),
        ...sendActions(around),
        ...decideActions(around),
        ...callOffActions(around),
        ...confirmActions(around),
        ...passActions(around),
        ...rulesActions,
        nudgeAction(around),
        approvalListAction(around),
        backToEnding(around, forms),
      ],
      forms: [
        askForm(around),
        checklistForm,
        amendForm,
        sendForm,
        ...decideForms,
        stopForm,
        confirmForm(around),
        passForm(around),
        rulesForm,
      ],
      records: [
        recordType({
          kind: endings,
          who: ROLES,
          title: (ending) => ending.companyName,
          cannotWait: ({ personId }, { state, requester }) => state === 'asked' && requester !== personId,
          view: (viewer, doc, reader, note) => endingCard(viewer, doc, reader, around, note),
        }),
      ],
      meant: async (turn, reader) => ((await saidRequest(turn, reader, around)) ? 'approval.show' : undefined),
      settings: [{ title: 'relationships.button.rules', verb: 'relationship.rules.edit' }],
      deeds: DEEDS,
      taskKinds: [endTask(around), providerTask(around)],
      totals: [
        totalOf({
          kind: endings,
          title: 'relationships.total',
          stateOf: ({ state }) => (isFinal(state) ? undefined : `relationships.state.${state}`),
        }),
      ],
      customerPart: relationshipPart,
      holds: openRequestOf,
      erasers: [endingEraser],
      holdings: endingHoldings(around),
      openItems: (viewer, reader) => openEndings(viewer, reader, around),
      due: (now, reader) => dueEndings(now, reader, around),
    };
  };
