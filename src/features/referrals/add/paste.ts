import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { referralList, WHO } from '../find/list.ts';
import { findingText } from '../import/finding-text.ts';
import { addImported, knownReferrals } from '../import/import.ts';
import { maySayState } from '../rules/permits.ts';
import { type Imported, type ImportFinding, type ReadReferrals, readReferrals } from '../rules/read-referrals.ts';

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
  async render(viewer, draft, reader) {
    const { text } = draft.body.context;
    if (typeof text !== 'string') return pasteCard(viewer, draft, []);
    return previewCard(viewer, draft, await readAs(viewer, reader, text));
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
  const read = await readAs(turn, tx, text);
  if (isNothing(read)) {
    const draft = await keepDraft(tx, before, { values: { paste: text.length <= SHOWN ? text : '' }, context: {} });
    return pasteCard(turn, draft, read.problems.length > 0 ? read.problems : read.notes);
  }
  return previewCard(turn, await keepDraft(tx, before, { values: {}, context: { text } }), read);
}

/** Read again: what was new at the preview may have come in since. */
async function submit(turn: DraftTurn, tx: Tx): Promise<Card> {
  const { text } = turn.draft.body.context;
  const read = await readAs(turn, tx, typeof text === 'string' ? text : '');
  if (isNothing(read)) return preview(turn, tx, turn.draft, typeof text === 'string' ? text : '');
  await closeDraft(tx, turn.draft);
  await addImported(turn, tx, read);
  const [added, updated] = [read.referrals.length, read.updates.length];
  const done = [
    ...(added > 0 ? [turn.say('referrals.paste.done', { count: added })] : []),
    ...(updated > 0 ? [turn.say('referrals.import.updates', { count: updated })] : []),
  ];
  return referralList(turn, { view: 'open', query: '', page: 0 }, tx, done.join(' '));
}

/** A pasted text can be anybody's own: it moves only what whoever pastes it could set by hand. */
async function readAs(viewer: Viewer, reader: Reader, text: string): Promise<ReadReferrals> {
  return readReferrals(text, await knownReferrals(reader), viewer.now, (referral) => maySayState(referral, viewer));
}

function isNothing({ referrals, updates }: ReadReferrals): boolean {
  return referrals.length + updates.length === 0;
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

function previewCard(viewer: Viewer, draft: Doc<Draft>, { referrals, updates, notes }: ReadReferrals): Card {
  const { say, locale } = viewer;
  const count = referrals.length;
  return formCard({
    locale,
    title:
      count > 0
        ? say('referrals.paste.preview', { count })
        : say('referrals.paste.previewUpdates', { count: updates.length }),
    intro: say('referrals.paste.previewIntro'),
    ...(notes.length > 0 && { note: { tone: 'warning' as const, text: linesOf(viewer, notes).join(' · ') } }),
    facts: [
      { label: say('referrals.paste.brings'), value: namesOf(viewer, referrals) },
      { label: say('referrals.paste.updates'), value: namesOf(viewer, updates) },
    ],
    fields: [],
    buttons: [
      {
        title:
          count > 0
            ? say('referrals.paste.submit', { count })
            : say('referrals.paste.submitUpdates', { count: updates.length }),
        verb: 'referral.paste.submit',
        data: ofDraft(draft),
        style: 'positive',
      },
      cancelButton(say, draft),
    ],
  });
}

function namesOf({ say }: Viewer, all: readonly Imported[]): string {
  const names = all.slice(0, 5).map(({ companyName }) => companyName);
  const more = all.length - names.length;
  return [...names, ...(more > 0 ? [say('referrals.paste.more', { count: more })] : [])].join(', ');
}

function linesOf({ say }: Viewer, findings: readonly ImportFinding[]): readonly string[] {
  const lines = findings.slice(0, LINES).map((finding) => findingText(finding, say));
  const rest = findings.length - lines.length;
  return rest > 0 ? [...lines, say('referrals.paste.moreLines', { count: rest })] : lines;
}
