import { type FeatureFactory, onRecord, recordType } from '../../assistant/feature.ts';
import { ROLES } from '../../partner/roles.ts';
import { dueProfile } from './due.ts';
import { editActions, editCommand, editForm } from './edit.ts';
import { profileEraser } from './eraser.ts';
import { profileHolding } from './leaver.ts';
import { locationActions, locationForms } from './locations.ts';
import { profiles } from './profile.ts';
import { CHANGES, profileCard, readProfile } from './profile-card.ts';
import { readReviewDays } from './profile-settings.ts';
import { rulesActions, rulesForm } from './rules-form.ts';
import { updateTask } from './update-task.ts';

/** The business profile that brings the referrals: what it should say, whether it is up to date, who keeps it so. */
export const profileFeature: FeatureFactory = () => ({
  name: 'profile',
  title: 'profile.title',
  commands: [
    {
      intent: 'profile.show',
      who: ROLES,
      capability: 'businessProfile',
      title: 'profile.show',
      examples: {
        en: ['is our business profile up to date?', 'business profile'],
        ko: ['비즈니스 프로필', '비즈니스 프로필 최신이야?'],
      },
      handle: async (turn, tx) => ({ card: await profileCard(turn, await readProfile(tx), tx) }),
    },
    editCommand,
  ],
  actions: [
    ...editActions,
    ...locationActions,
    ...rulesActions,
    onRecord(profiles, {
      verb: 'profile.reviewed',
      who: CHANGES,
      capability: 'businessProfile',
      async handle(turn, tx) {
        const { record } = turn;
        const reviewed = await tx.put(profiles, record.id, { ...record.body, reviewedAt: turn.now }, record.version);
        const about = { kind: profiles.name, id: record.id };
        tx.record({ who: turn.personId, what: 'profile.reviewed', record: about });
        return {
          card: await profileCard(turn, reviewed, tx, {
            tone: 'good',
            text: turn.say('profile.reviewedNow', { count: await readReviewDays(tx) }),
          }),
        };
      },
    }),
  ],
  forms: [editForm, ...locationForms, rulesForm],
  settings: [{ title: 'profile.rules.title', verb: 'profile.rules.edit' }],
  records: [
    recordType({
      kind: profiles,
      who: ROLES,
      title: (profile) => profile.website || '—',
      view: (viewer, doc, reader, note) => profileCard(viewer, doc, reader, note),
    }),
  ],
  taskKinds: [updateTask],
  deeds: {
    'profile.changed': 'profile.deed.changed',
    'profile.passedOn': 'profile.deed.passedOn',
    'profile.reviewed': 'profile.deed.reviewed',
    'profile.rules': 'profile.deed.rules',
    'profile.published': 'profile.deed.published',
  },
  erasers: [profileEraser],
  holdings: [profileHolding],
  due: dueProfile,
});
