import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import type { Doc } from '../../../store/port.ts';
import { readTyped, type SettingsProblem } from '../rules/settings.ts';
import { endingSettings, readEndingSettings, SETTINGS_ID } from './settings-store.ts';

const FORM = 'relationship.rules';
const WHO = ['admin'] as const;

export const rulesForm: Form = { name: FORM, render: async (viewer, draft) => rulesCard(viewer, draft) };

/** The partner's own rules for endings, for admins. */
export const rulesActions: readonly CardAction[] = [
  onPress({
    verb: 'relationship.rules.edit',
    who: WHO,
    async handle(turn, tx) {
      const { coolingHours, tag, days } = await readEndingSettings(tx);
      const values = { coolingHours: String(coolingHours), tag, days: String(days) };
      return { card: rulesCard(turn, await startDraft(turn, tx, { name: FORM, values })) };
    },
  }),
  onDraft(FORM, {
    verb: 'relationship.rules.save',
    who: WHO,
    async handle(turn, tx) {
      const { coolingHours = '', tag = '', days = '' } = turn.typed;
      const read = readTyped({ coolingHours, tag, days });
      if ('problems' in read) {
        const draft = await keepDraft(tx, turn.draft, { values: { coolingHours, tag, days } });
        return { card: rulesCard(turn, draft, read.problems) };
      }
      await closeDraft(tx, turn.draft);
      const before = await readEndingSettings(tx);
      const version = (await tx.get(endingSettings, SETTINGS_ID))?.version ?? 0;
      await tx.put(endingSettings, SETTINGS_ID, read.settings, version);
      const fields = (['coolingHours', 'tag', 'days'] as const).filter((name) => before[name] !== read.settings[name]);
      tx.record({
        who: turn.personId,
        what: 'relationship.rules',
        record: { kind: endingSettings.name, id: SETTINGS_ID },
        fields,
      });
      return {
        card: messageCard({
          locale: turn.locale,
          title: turn.say('relationships.settings.title'),
          paragraphs: [turn.say('relationships.settings.saved')],
          buttons: [{ title: turn.say('relationships.button.approvals'), verb: 'approval.list.show' }],
        }),
      };
    },
  }),
];

function rulesCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly SettingsProblem[] = []): Card {
  const { say, locale } = viewer;
  const field = (id: SettingsProblem, label: string, hint: string, maxLength: number): FormField => ({
    id,
    label,
    kind: 'text',
    value: draft.body.values[id] ?? '',
    hint,
    maxLength,
    required: id !== 'tag',
    ...(problems.includes(id) && { error: say(`relationships.settings.problem.${id}`) }),
  });
  return formCard({
    locale,
    title: say('relationships.settings.title'),
    intro: say('relationships.settings.intro'),
    fields: [
      field('coolingHours', say('relationships.settings.coolingHours'), say('relationships.settings.coolingHint'), 3),
      field('days', say('relationships.settings.days'), say('relationships.settings.daysHint'), 2),
      field('tag', say('relationships.settings.tag'), say('relationships.settings.tagHint'), 40),
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'relationship.rules.save', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}
