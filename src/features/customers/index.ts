import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { totalOf } from '../../assistant/total.ts';
import type { FileLinks } from '../../files/ticket.ts';
import { requestIn } from '../../language/request.ts';
import { ROLES } from '../../partner/roles.ts';
import { addActions, addCommand, addForm } from './add/add.ts';
import { statusActions, statusForm } from './correct/correct-status.ts';
import { mergeActions, mergeForm } from './correct/merge.ts';
import { customers, otherNames } from './customer.ts';
import { customerCard } from './customer-card.ts';
import { editCommand, isForEdit } from './edit/by-words.ts';
import { editActions, editForm } from './edit/edit.ts';
import { customerEraser } from './eraser.ts';
import { exportActions, exportCommand, exportFile } from './export/export.ts';
import { customerFilterAction } from './find/filter-card.ts';
import { customerListAction, customerListCommand } from './find/list.ts';
import { isForList } from './find/said-list.ts';
import { customerShowCommand } from './find/show.ts';
import { customerFromInvitation, identifyTask } from './from-invitation.ts';
import { importActions, importCommand, importForm } from './import/import.ts';
import { findingsFile } from './import/import-findings.ts';
import { customerHoldings } from './leaver.ts';
import { rightsActions, rightsForm } from './rights/rights.ts';
import { dueRights, openRights } from './rights/rights-due.ts';
import { addressLookedFor, bareSearch } from './rules/bare-search.ts';
import { customerBook } from './status.ts';
import { createTask } from './tasks/create-task.ts';
import { requestAction } from './tasks/request.ts';
import { requestTask } from './tasks/request-task.ts';
import { updateTask } from './tasks/update-task.ts';

/** The customer accounts: recorded right the first time, found in two seconds, created in Partner Center by a task. */
export const customersFeature =
  (links?: FileLinks): FeatureFactory =>
  (everyone) => ({
    name: 'customers',
    title: 'customers.list.title',
    commands: [
      addCommand,
      customerListCommand(everyone),
      customerShowCommand(everyone),
      editCommand(everyone),
      importCommand(everyone),
      exportCommand,
    ],
    actions: [
      ...addActions(everyone),
      ...editActions(everyone),
      customerListAction,
      customerFilterAction,
      requestAction,
      ...importActions(everyone, links),
      ...exportActions(links),
      ...rightsActions(everyone),
      ...mergeActions(everyone),
      ...statusActions(everyone),
    ],
    forms: [addForm, editForm, importForm(everyone), rightsForm, mergeForm(everyone), statusForm],
    files: [exportFile, findingsFile(everyone)],
    records: [
      recordType({
        kind: customers,
        who: ROLES,
        title: (customer) => customer.companyName,
        alsoCalled: otherNames,
        view: (viewer, doc, reader, note) => customerCard(viewer, doc, reader, everyone, note),
      }),
    ],
    pasted: (text) => (bareSearch(text) ? 'customer.show' : undefined),
    async meant(turn, reader) {
      if (addressLookedFor(requestIn(turn.text))) return 'customer.show';
      if (await isForList(turn, reader)) return 'customer.list';
      return (await isForEdit(turn, reader, everyone)) ? 'customer.edit' : undefined;
    },
    customerBook,
    openItems: openRights,
    due: dueRights,
    customerFrom: customerFromInvitation,
    erasers: [customerEraser],
    holdings: customerHoldings,
    totals: [
      totalOf({ kind: customers, title: 'customers.total', stateOf: ({ status }) => `customers.status.${status}` }),
    ],
    deeds: {
      'customer.connected': 'invitations.deed.connected',
      'customer.added': 'customers.deed.added',
      'customer.activated': 'customers.deed.activated',
      'customer.merged': 'customers.deed.merged',
      'customer.discarded': 'customers.deed.discarded',
      'customer.corrected': 'customers.deed.corrected',
      'customer.rights': 'customers.deed.rights',
      'customer.changed': 'customers.deed.changed',
      'customer.passedOn': 'customers.deed.passedOn',
      'customer.imported': 'customers.deed.imported',
      'customer.exported': 'customers.deed.exported',
      'customer.ending': 'customers.deed.ending',
      'customer.ended': 'customers.deed.ended',
      'customer.kept': 'customers.deed.kept',
    },
    taskKinds: [createTask, identifyTask, requestTask, updateTask],
  });
