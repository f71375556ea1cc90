import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { formCard } from '../../cards/form-card.ts';
import type { Doc } from '../../store/port.ts';
import { profileCard, readProfile } from './profile-card.ts';
import { profileSettings, readReviewDays, SETTINGS_ID } from './profile-settings.ts';
import { parseReviewDays } from './rules.ts';

const FORM = 'profile.rules';
const WHO = ['admin'] as const;

export const rulesForm: Form = { name: FORM, render: async (viewer, draft) => rulesCard(viewer, draft) };

/** After how many days the owner is reminded to go through the profile: admins only. */
export const rulesActions: readonly CardAction[] = [
  onPress({
    verb: 'profile.rules.edit',
    who: WHO,
    capability: 'businessProfile',
    async handle(turn, tx) {
      const values = { days: String(await readReviewDays(tx)) };
      return { card: rulesCard(turn, await startDraft(turn, tx, { name: FORM, values })) };
    },
  }),
  onDraft(FORM, {
    verb: 'profile.rules.save',
    who: WHO,
    capability: 'businessProfile',
    async handle(turn, tx) {
      const values = { days: turn.typed.days ?? '' };
      const days = parseReviewDays(values.days);
      if (days === undefined) return { card: rulesCard(turn, await keepDraft(tx, turn.draft, { values }), true) };
      await closeDraft(tx, turn.draft);
      const before = await tx.get(profileSettings, SETTINGS_ID);
      const changed = days !== (await readReviewDays(tx));
      await tx.put(profileSettings, SETTINGS_ID, { reviewDays: days }, before?.version ?? 0);
      const record = { kind: profileSettings.name, id: SETTINGS_ID };
      if (changed) tx.record({ who: turn.personId, what: 'profile.rules', record, fields: ['reviewDays'] });
      const note = { tone: 'good' as const, text: turn.say('profile.rules.saved', { count: days }) };
      return { card: await profileCard(turn, await readProfile(tx), tx, note) };
    },
  }),
];

function rulesCard({ say, locale }: Viewer, draft: Doc<Draft>, isWrong = false): Card {
  return formCard({
    locale,
    title: say('profile.rules.title'),
    fields: [
      {
        ...{ id: 'days', kind: 'text', required: true, maxLength: 5, value: draft.body.values.days ?? '' },
        label: say('profile.rules.days'),
        hint: say('profile.rules.hint'),
        ...(isWrong && { error: say('profile.rules.problem') }),
      },
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'profile.rules.save', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}
