import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { people } from '../../partner/people.ts';
import { accessRequests, askForAccess } from './access.ts';
import { assignmentForm, openAssignment, submitAssignment } from './assign-roles.ts';
import { changeForm, roleCommands, submitChange } from './change-roles.ts';
import { contactPart, eraseActions, eraseForm } from './erase/erase.ts';
import { findActions, findForm } from './erase/find-form.ts';
import { ownErasers } from './erase/own-erasers.ts';
import { erasingSaid, isErasing } from './erase/said-erasing.ts';
import { handoverRecord } from './leave/handover.ts';
import { leaveActions, leaveForm } from './leave/leave.ts';
import { saidLeavers } from './leave/said-leaving.ts';
import { personCard } from './person-card.ts';
import { roleListAction, roleListCommand } from './role-list.ts';
import { toggleRole } from './role-toggle.ts';

/** Who has which role; giving and taking roles; asking for access. `admins` are admins whatever the store says. */
export const peopleFeature =
  (admins: readonly string[]): FeatureFactory =>
  (everyone) => {
    const around = { everyone, admins };
    return {
      name: 'people',
      title: 'people.title',
      commands: [roleListCommand(admins), ...roleCommands(around)],
      actions: [
        roleListAction(admins),
        submitChange(around),
        askForAccess(admins),
        toggleRole(around),
        openAssignment(admins),
        submitAssignment(around),
        ...leaveActions(around),
        ...eraseActions(around),
        ...findActions(around),
      ],
      forms: [changeForm(admins), assignmentForm(admins), leaveForm(around), eraseForm(around), findForm(around)],
      records: [
        recordType({
          kind: people,
          who: ['admin'],
          title: (person) => person.name,
          view: (viewer, doc, reader, note) => personCard(viewer, doc, reader, around, note),
        }),
        handoverRecord(everyone),
      ],
      deeds: {
        'role.granted': 'people.deed.granted',
        'role.revoked': 'people.deed.revoked',
        'access.asked': 'people.deed.asked',
        'person.erased': 'people.deed.erased',
        'contact.erased': 'people.deed.contactErased',
      },
      async meant(turn, reader) {
        if ((await saidLeavers(turn.text, reader)).length > 0) return 'role.revoke';
        return (await isErasing(turn, reader, around)) ? 'settings.edit' : undefined;
      },
      settings: [
        {
          title: 'people.erase.find.title',
          verb: 'erase.find',
          said: (turn, tx) => erasingSaid(turn, tx, around),
        },
      ],
      customerPart: (viewer, { id }, reader) => contactPart(viewer, id, reader, around),
      erasers: ownErasers,
      openItems: accessRequests,
    };
  };
