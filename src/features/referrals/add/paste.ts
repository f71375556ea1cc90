import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { referralList, WHO } from '../find/list.ts';
import { findingText } from '../import/finding-text.ts';
import { addImported, knownIds } from '../import/import.ts';
import { type ImportFinding, type ReadReferrals, readReferrals } from '../rules/read-referrals.ts';

const FORM = 'referral.paste';
/** Characters that still come from a card; Teams sends no message above 100 KB. */
const LONGEST = 100_000;
/** So much of a faulty text is shown again, so that the card stays within what Teams takes. */
const SHOWN = 3000;
const LINES = 8;

/** Referrals copied from Partner Center as JSON: read, shown, and added at once or not at all. */
export async function openPaste(turn: Turn, tx: Tx): Promise<Card> {
  const draft = await startDraft(turn, tx, { name: FORM, values: { paste: '' }, context: {} });
  return pasteCard(turn, draft, []);
}

/** What a pasted text would bring in; nothing is recorded yet. */
export async function previewPaste(turn: Turn, tx: Tx, text: string): Promise<Card> {
  const draft = await startDraft(turn, tx, { name: FORM, values: { paste: '' }, context: {} });
  return preview(turn, tx, draft, text);
}

export const pasteForm: Form = {
  name: FORM,
  async render(viewer, draft) {
    const { text } = draft.body.context;
    if (typeof text !== 'string') return pasteCard(viewer, draft, []);
    return previewCard(viewer, draft, readReferrals(text, new Set(), viewer.now));
  },
};

export const pasteActions: readonly CardAction[] = [
  onDraft(FORM, {
    verb: 'referral.paste.read',
    who: WHO,
    capability: 'referrals',
    async handle(turn, tx) {
      return { card: await preview(turn, tx, turn.draft, turn.typed.paste ?? '') };
    },
  }),
  onDraft(FORM, {
    verb: 'referral.paste.submit',
    who: WHO,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await submit(turn, tx) }),
  }),
];

async function preview(turn: Turn, tx: Tx, before: Doc<Draft>, text: string): Promise<Card> {
  const read = readReferrals(text, await knownIds(tx), turn.now);
  if (read.referrals.length === 0) {
    const draft = await keepDraft(tx, before, { values: { paste: text.length <= SHOWN ? text : '' }, context: {} });
    return pasteCard(turn, draft, read.problems.length > 0 ? read.problems : read.notes);
  }
  return previewCard(turn, await keepDraft(tx, before, { values: {}, context: { text } }), read);
}

/** Read again: what was new at the preview may have come in since. */
async function submit(turn: DraftTurn, tx: Tx): Promise<Card> {
  const { text } = turn.draft.body.context;
  const read = readReferrals(typeof text === 'string' ? text : '', await knownIds(tx), turn.now);
  if (read.referrals.length === 0) return preview(turn, tx, turn.draft, typeof text === 'string' ? text : '');
  await closeDraft(tx, turn.draft);
  const count = await addImported(turn, tx, read.referrals);
  return referralList(turn, { view: 'open', query: '', page: 0 }, tx, turn.say('referrals.paste.done', { count }));
}

function pasteCard(viewer: Viewer, draft: Doc<Draft>, findings: readonly ImportFinding[]): Card {
  const { say, locale } = viewer;
  const problems = linesOf(viewer, findings);
  return formCard({
    locale,
    title: say('referrals.paste.title'),
    intro: say('referrals.paste.intro'),
    fields: [
      {
        id: 'paste',
        label: say('referrals.paste.field'),
        kind: 'multiline',
        required: true,
        maxLength: LONGEST,
        value: draft.body.values.paste ?? '',
        placeholder: '{ "value": [ … ] }',
        hint: say('referrals.paste.hint'),
        ...(problems.length > 0 && { error: problems.join(' · ') }),
      },
    ],
    buttons: [
      { title: say('referrals.paste.read'), verb: 'referral.paste.read', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

function previewCard(viewer: Viewer, draft: Doc<Draft>, { referrals, notes }: ReadReferrals): Card {
  const { say, locale } = viewer;
  const count = referrals.length;
  const names = referrals.slice(0, 5).map(({ companyName }) => companyName);
  const more = count > names.length ? [say('referrals.paste.more', { count: count - names.length })] : [];
  return formCard({
    locale,
    title: say('referrals.paste.preview', { count }),
    intro: say('referrals.paste.previewIntro'),
    ...(notes.length > 0 && { note: { tone: 'warning' as const, text: linesOf(viewer, notes).join(' · ') } }),
    facts: [{ label: say('referrals.paste.brings'), value: [...names, ...more].join(', ') }],
    fields: [],
    buttons: [
      {
        title: say('referrals.paste.submit', { count }),
        verb: 'referral.paste.submit',
        data: ofDraft(draft),
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}

function linesOf({ say }: Viewer, findings: readonly ImportFinding[]): readonly string[] {
  const lines = findings.slice(0, LINES).map((finding) => findingText(finding, say));
  const rest = findings.length - lines.length;
  return rest > 0 ? [...lines, say('referrals.paste.moreLines', { count: rest })] : lines;
}
