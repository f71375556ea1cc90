import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { people } from '../../partner/people.ts';
import { accessRequests, askForAccess } from './access.ts';
import { assignmentForm, openAssignment, submitAssignment } from './assign-roles.ts';
import { changeForm, roleCommands, submitChange } from './change-roles.ts';
import { personCard, personGrant } from './person-card.ts';
import { roleListAction, roleListCommand } from './role-list.ts';

/** Who has which role; giving and taking roles; asking for access. `admins` are admins whatever the store says. */
export const peopleFeature =
  (admins: readonly string[]): FeatureFactory =>
  () => ({
    name: 'people',
    title: 'people.title',
    commands: [roleListCommand(admins), ...roleCommands(admins)],
    actions: [
      roleListAction(admins),
      submitChange(admins),
      askForAccess(admins),
      personGrant(admins),
      openAssignment(admins),
      submitAssignment(admins),
    ],
    forms: [changeForm(admins), assignmentForm(admins)],
    records: [
      recordType({
        kind: people,
        who: ['admin'],
        title: (person) => person.name,
        view: (viewer, doc, _reader, note) => personCard(viewer, doc, admins, note),
      }),
    ],
    deeds: {
      'role.granted': 'people.deed.granted',
      'role.revoked': 'people.deed.revoked',
      'access.asked': 'people.deed.asked',
    },
    openItems: accessRequests,
  });
