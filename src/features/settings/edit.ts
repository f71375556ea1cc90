import { helpButton } from '../../assistant/cards.ts';
import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Command, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { ofDraft } from '../../cards/button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { formatCountry } from '../../catalogue/format.ts';
import { sayIn } from '../../catalogue/say.ts';
import { PARTNER_ID, type Partner, partners } from '../../partner/partner.ts';
import { LOCALES } from '../../shared/locale.ts';
import type { Doc, Tx } from '../../store/port.ts';
import { checkSettings, parseDomains, parseMarket, type SettingsProblem } from './rules.ts';

const FORM = 'settings.edit';

export const settingsCommand: Command = {
  intent: 'settings.edit',
  who: ['admin'],
  title: 'settings.title',
  examples: { en: ['open the settings', 'settings'], ko: ['설정', '설정 열어줘'] },
  handle: async (turn, tx) => ({ card: await openSettings(turn, tx) }),
};

export const settingsAction: CardAction = onPress({
  verb: 'settings.edit',
  who: ['admin'],
  handle: async (turn, tx) => ({ card: await openSettings(turn, tx) }),
});

export const settingsForm: Form = { name: FORM, render: async (viewer, draft) => settingsCard(viewer, draft) };

export const submitSettings: CardAction = onDraft(FORM, {
  verb: 'settings.edit.submit',
  who: ['admin'],
  async handle(turn, tx) {
    const values = pick(turn.typed);
    const problems = checkSettings(values);
    if (problems.length > 0) return { card: settingsCard(turn, await keepDraft(tx, turn.draft, { values }), problems) };
    await closeDraft(tx, turn.draft);
    return { card: await save(turn, tx, values) };
  },
});

/** Opens the form with what holds now. */
export async function openSettings(turn: Turn, tx: Tx): Promise<Card> {
  const { legalName, market, language, domains, setUp } = turn.partner;
  const values = {
    legalName,
    market: setUp ? formatCountry(market, turn.locale) : '',
    language: setUp ? language : turn.locale,
    domains: domains.join(', '),
  };
  return settingsCard(turn, await startDraft(turn, tx, { name: FORM, values }));
}

async function save(turn: DraftTurn, tx: Tx, values: Readonly<Record<string, string>>): Promise<Card> {
  const before = await tx.get(partners, PARTNER_ID);
  const language = LOCALES.find((locale) => locale === values.language) ?? turn.partner.language;
  const partner: Partner = {
    legalName: values.legalName ?? '',
    market: parseMarket(values.market ?? '') ?? turn.partner.market,
    language,
    timeZone: turn.partner.setUp ? turn.partner.timeZone : turn.timeZone,
    domains: parseDomains(values.domains ?? ''),
    setUp: true,
  };
  await tx.put(partners, PARTNER_ID, partner, before?.version ?? 0);
  tx.record({
    who: turn.personId,
    what: 'settings.changed',
    record: { kind: partners.name, id: PARTNER_ID },
    fields: (['legalName', 'market', 'language', 'domains'] as const).filter(
      (field) => String(partner[field]) !== String(turn.partner[field]),
    ),
  });
  const { say, locale } = turn;
  return messageCard({
    locale,
    title: say('settings.saved.title'),
    paragraphs: [
      say('settings.saved.text', {
        market: formatCountry(partner.market, locale),
        language: sayIn(language)('basics.language.name'),
      }),
      say('settings.saved.roles'),
    ],
    buttons: [{ title: say('people.assign.button'), verb: 'role.assign' }, helpButton(turn)],
  });
}

function settingsCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly SettingsProblem[] = []): Card {
  const { say, locale, partner } = viewer;
  const field = (id: SettingsProblem, rest: Omit<FormField, 'id' | 'label' | 'value'>): FormField => ({
    id,
    label: say(`settings.field.${id}`),
    value: draft.body.values[id] ?? '',
    ...(problems.includes(id) && { error: say(`settings.problem.${id}`) }),
    ...rest,
  });
  return formCard({
    locale,
    title: partner.setUp ? say('settings.title') : say('settings.welcome', { name: viewer.personName }),
    intro: say(partner.setUp ? 'settings.intro' : 'settings.welcomeIntro'),
    ...(problems.length > 0 && {
      note: { tone: 'attention' as const, text: say('common.form.problems', { count: problems.length }) },
    }),
    fields: [
      field('legalName', { kind: 'text', required: true, maxLength: 200, hint: say('settings.hint.legalName') }),
      field('market', {
        kind: 'text',
        required: true,
        maxLength: 60,
        placeholder: formatCountry('KR', locale),
        hint: say('settings.hint.market'),
      }),
      field('language', {
        kind: 'choice',
        required: true,
        choices: LOCALES.map((each) => ({ title: sayIn(each)('basics.language.name'), value: each })),
        hint: say('settings.hint.language'),
      }),
      field('domains', { kind: 'text', placeholder: 'example.com', hint: say('settings.hint.domains') }),
    ],
    buttons: [
      { title: say('common.button.save'), verb: 'settings.edit.submit', data: ofDraft(draft), style: 'positive' },
      { title: say('common.button.cancel'), verb: 'form.cancel', data: ofDraft(draft), ignoresInputs: true },
    ],
  });
}

function pick(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { legalName = '', market = '', language = '', domains = '' } = typed;
  return { legalName, market, language, domains };
}
