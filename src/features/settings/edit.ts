import { helpButton } from '../../assistant/cards.ts';
import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import {
  type CardAction,
  type Command,
  type Contributions,
  type Form,
  onDraft,
  onPress,
} from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, SaidTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { formCard } from '../../cards/form-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { formatCountry } from '../../catalogue/format.ts';
import { sayIn } from '../../catalogue/say.ts';
import { CAPABILITIES, lackOf } from '../../partner/capabilities.ts';
import { PARTNER_ID, partners } from '../../partner/partner.ts';
import type { Doc, Tx } from '../../store/port.ts';
import { settingsField } from './fields.ts';
import { checkSettings, PAGES, type SettingsField, type SettingsPage } from './rules.ts';
import { changedSettings, formValues, partnerOf } from './values.ts';

const FORM = 'settings.edit';

export const settingsCommand = (everyone: Contributions): Command => ({
  intent: 'settings.edit',
  who: ['admin'],
  title: 'settings.title',
  examples: { en: ['open the settings', 'settings'], ko: ['설정', '설정 열어줘'] },
  handle: async (turn, tx) => ({ card: (await ownSettingsSaid(turn, tx, everyone)) ?? (await openSettings(turn, tx)) }),
});

/** "Set the relationship link": the settings of the feature that knows these words. */
async function ownSettingsSaid(turn: SaidTurn, tx: Tx, everyone: Contributions): Promise<Card | undefined> {
  for (const { said } of everyone.features.flatMap(({ settings = [] }) => settings)) {
    const card = await said?.(turn, tx);
    if (card) return card;
  }
  return undefined;
}

export const settingsForm: Form = {
  name: FORM,
  render: async (viewer, draft) => settingsCard(viewer, draft),
};

export const settingsActions: readonly CardAction[] = [
  onPress({
    verb: 'settings.edit',
    who: ['admin'],
    handle: async (turn, tx) => ({ card: await openSettings(turn, tx) }),
  }),
  onPress({
    verb: 'settings.edit.more',
    who: ['admin'],
    handle: async (turn, tx) => ({ card: await openSettings(turn, tx, 'more') }),
  }),
  onDraft(FORM, {
    verb: 'settings.edit.page',
    who: ['admin'],
    async handle(turn, tx) {
      const page = pageOf(turn.draft) === 'more' ? 'first' : 'more';
      const draft = await keepDraft(tx, turn.draft, { values: typedOn(turn), context: { page } });
      return { card: settingsCard(turn, draft) };
    },
  }),
  onDraft(FORM, {
    verb: 'settings.edit.submit',
    who: ['admin'],
    async handle(turn, tx) {
      const values = typedOn(turn);
      const problems = checkSettings(values);
      if (problems.length > 0) {
        const page = PAGES.first.some((field) => problems.includes(field)) ? 'first' : 'more';
        return {
          card: settingsCard(turn, await keepDraft(tx, turn.draft, { values, context: { page } }), problems),
        };
      }
      await closeDraft(tx, turn.draft);
      return { card: await save(turn, tx, values) };
    },
  }),
];

/** Opens the form with what holds now. */
export async function openSettings(turn: Turn, tx: Tx, page: SettingsPage = 'first'): Promise<Card> {
  const draft = await startDraft(turn, tx, { name: FORM, values: formValues(turn), context: { page } });
  return settingsCard(turn, draft);
}

async function save(turn: DraftTurn, tx: Tx, values: Readonly<Record<string, string>>): Promise<Card> {
  // As they are now: another admin may have saved other settings while this turn waited.
  const before = await tx.get(partners, PARTNER_ID);
  const present = before?.body ?? turn.partner;
  const partner = partnerOf(values, present);
  await tx.put(partners, PARTNER_ID, partner, before?.version ?? 0);
  tx.record({
    who: turn.personId,
    what: 'settings.changed',
    record: { kind: partners.name, id: PARTNER_ID },
    fields: changedSettings(present, partner),
  });
  const { say, locale } = turn;
  const lacks = CAPABILITIES.map((capability) => ({ capability, lack: lackOf(partner, capability) }));
  const lacking = lacks.filter(
    ({ capability, lack }) => capability !== 'connectProvider' && lack && lack !== 'unconfirmed',
  );
  const isUnconfirmed = lacks.some(({ lack }) => lack === 'unconfirmed');
  return messageCard({
    locale,
    title: say('settings.saved.title'),
    paragraphs: [
      say('settings.saved.text', {
        market: formatCountry(partner.market, locale),
        type: say(`settings.partnerType.${partner.partnerType ?? 'directBill'}`),
        language: sayIn(partner.language)('basics.language.name'),
      }),
      ...(lacking.length > 0
        ? [
            say('settings.saved.lacking', {
              what: lacking.map(({ capability }) => say(`settings.capability.${capability}`)).join(', '),
            }),
          ]
        : []),
      ...(isUnconfirmed ? [say('settings.saved.unconfirmed')] : []),
      say('settings.saved.roles'),
    ],
    buttons: [
      { title: say('people.assign.button'), verb: 'role.assign' },
      { title: say('settings.more'), verb: 'settings.edit.more' },
      helpButton(turn),
    ],
  });
}

function pageOf(draft: Doc<Draft>): SettingsPage {
  return draft.body.context.page === 'more' ? 'more' : 'first';
}

/** What the draft holds, with what was typed on the page that was sent. Emptied texts are left out by some clients; choices cannot be emptied. */
function typedOn({ draft, typed }: DraftTurn): Readonly<Record<string, string>> {
  const sent = PAGES[pageOf(draft)].map((field) => [field, typed[field] ?? choiceOf(field, draft)] as const);
  return { ...draft.body.values, ...Object.fromEntries(sent) };
}

function choiceOf(field: SettingsField, { body }: Doc<Draft>): string {
  return field === 'partnerType' || field === 'cloud' ? (body.values[field] ?? '') : '';
}

function settingsCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly SettingsField[] = []): Card {
  const { say, locale, partner } = viewer;
  const page = pageOf(draft);
  return formCard({
    locale,
    title: partner.setUp ? say('settings.title') : say('settings.welcome', { name: viewer.personName }),
    intro: say(page === 'more' ? 'settings.moreIntro' : partner.setUp ? 'settings.intro' : 'settings.welcomeIntro'),
    problems: problems.length,
    fields: PAGES[page].map((field) => settingsField(field, draft.body.values[field] ?? '', viewer, problems)),
    buttons: [
      { title: say('common.button.save'), verb: 'settings.edit.submit', data: ofDraft(draft), style: 'positive' },
      {
        title: say(page === 'more' ? 'settings.first' : 'settings.more'),
        verb: 'settings.edit.page',
        data: ofDraft(draft),
      },
      ...(partner.setUp ? [{ title: say('settings.areas'), verb: 'settings.areas', ignoresInputs: true }] : []),
      cancelButton(say, draft),
    ],
  });
}
