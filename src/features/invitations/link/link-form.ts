import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, SaidTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { formatAny } from '../../../catalogue/format.ts';
import { PARTNER_ID, partners } from '../../../partner/partner.ts';
import { isPastedLink, linkHosts, linkOwner } from '../../../partner/relationship-link.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { checkInvitationSettings, type SettingsProblem } from '../rules/check-settings.ts';
import {
  type InvitationSettings,
  invitationSettings,
  readInvitationSettings,
  SETTINGS_ID,
} from './invitation-settings.ts';

const FORM = 'invitation.link';
const WHO = ['admin'] as const;

/** The partner's relationship link, and how long to wait and when to remind: admins only. */
export const openLinkForm: CardAction = onPress({
  verb: 'invitation.link.open',
  who: WHO,
  handle: async (turn, tx) => ({ card: await startLinkForm(turn, tx) }),
});

/** What words of the settings mean these. */
const WORDS = /invit|(?:relationship|reseller) link|초대|(?:관계|재판매인) ?링크/i;

/** The form, when words that ask for settings name it, or are a link that somebody pasted. */
export async function linkFormSaid(turn: SaidTurn, tx: Tx): Promise<Card | undefined> {
  if (isPastedLink(turn.text)) return startLinkForm(turn, tx, turn.text.trim());
  return WORDS.test(turn.text) ? startLinkForm(turn, tx) : undefined;
}

/** Opens the form with what holds now, or with a link that somebody pasted in place of the one that holds. */
async function startLinkForm(turn: Turn, tx: Tx, pasted?: string): Promise<Card> {
  const { link = '', expiryDays, reminderDays } = await readInvitationSettings(tx);
  const government = turn.partner.governmentRequests ? 'on' : 'off';
  const values = {
    ...{ link: pasted ?? link, expiryDays: String(expiryDays), reminderDays: reminderDays.join(', '), government },
  };
  const draft = await startDraft(turn, tx, { name: FORM, values });
  const { problems } = checkInvitationSettings(values, linkOwner(turn));
  return linkCard(turn, draft, pasted === undefined ? [] : problems);
}

export const linkForm: Form = { name: FORM, render: async (viewer, draft) => linkCard(viewer, draft) };

export const submitLinkForm: CardAction = onDraft(FORM, {
  verb: 'invitation.link.submit',
  who: WHO,
  async handle(turn, tx) {
    const { link = '', expiryDays = '', reminderDays = '', government = 'off' } = turn.typed;
    const values = { link, expiryDays, reminderDays, government };
    const { problems, settings } = checkInvitationSettings(values, linkOwner(turn));
    if (!settings) return { card: linkCard(turn, await keepDraft(tx, turn.draft, { values }), problems) };
    await closeDraft(tx, turn.draft);
    const switched = await switchGovernment(turn, tx, government === 'on');
    return { card: await save(turn, tx, settings, switched ? ['governmentRequests'] : []) };
  },
});

/** In the US Government cloud, whether requests exist for this tenant. True when that changed. */
async function switchGovernment(turn: Turn, tx: Tx, on: boolean): Promise<boolean> {
  const before = await tx.get(partners, PARTNER_ID);
  const partner = before?.body ?? turn.partner;
  if (partner.cloud !== 'usGovernment' || (partner.governmentRequests ?? false) === on) return false;
  const { governmentRequests: _before, ...rest } = partner;
  await tx.put(partners, PARTNER_ID, { ...rest, ...(on && { governmentRequests: on }) }, before?.version ?? 0);
  return true;
}

async function save(
  turn: DraftTurn,
  tx: Tx,
  settings: InvitationSettings,
  alsoChanged: readonly string[],
): Promise<Card> {
  const before = await tx.get(invitationSettings, SETTINGS_ID);
  await tx.put(invitationSettings, SETTINGS_ID, settings, before?.version ?? 0);
  const fields = (['link', 'expiryDays', 'reminderDays'] as const).filter(
    (field) => String(settings[field]) !== String(before?.body[field]),
  );
  const record = { kind: invitationSettings.name, id: SETTINGS_ID };
  tx.record({ who: turn.personId, what: 'invitation.settings', record, fields: [...fields, ...alsoChanged] });
  return messageCard({
    locale: turn.locale,
    title: turn.say('settings.saved.title'),
    paragraphs: [turn.say('invitations.link.saved')],
    buttons: [listButton(turn)],
  });
}

function linkCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly SettingsProblem[] = []): Card {
  const { say, locale, partner } = viewer;
  const hosts = formatAny(linkHosts(partner.cloud), locale);
  const field = (id: SettingsProblem['field'], rest: Omit<FormField, 'id' | 'label' | 'value' | 'kind'>): FormField => {
    const found = problems.find((problem) => problem.field === id);
    return {
      ...{ id, label: say(`invitations.link.field.${id}`), kind: 'text', value: draft.body.values[id] ?? '' },
      hint: say(`invitations.link.hint.${id}`),
      ...(found && { error: say(`invitations.link.problem.${found.code}`, { hosts }) }),
      ...rest,
    };
  };
  return formCard({
    locale,
    title: say('invitations.link.title'),
    intro: say('invitations.link.intro'),
    problems: problems.length,
    fields: [
      field('link', { maxLength: 1000, placeholder: 'https://admin.microsoft.com/Adminportal/Home?…' }),
      field('expiryDays', { required: true, maxLength: 3 }),
      field('reminderDays', { maxLength: 40 }),
      ...(partner.cloud === 'usGovernment' ? [governmentField(viewer, draft)] : []),
    ],
    buttons: [
      {
        ...{ title: say('common.button.save'), verb: 'invitation.link.submit', data: ofDraft(draft) },
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}

function governmentField({ say }: Viewer, { body }: Doc<Draft>): FormField {
  const choices = (['off', 'on'] as const).map((value) => ({
    title: say(`invitations.link.government.${value}`),
    value,
  }));
  return {
    ...{ id: 'government', label: say('invitations.link.field.government'), kind: 'choice', required: true, choices },
    ...{ value: body.values.government ?? 'off', hint: say('invitations.link.hint.government') },
  };
}

function listButton({ say }: Turn) {
  return { title: say('invitations.list.title'), verb: 'invitation.list.show' };
}
