import { closeDraft, type Draft, keepDraft, openDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Command, type Contributions, type Form, onDraft } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { messageCard } from '../../../cards/message-card.ts';
import type { FileLinks } from '../../../files/ticket.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { countVerdicts, type Verdict } from '../rules/table/plan-import.ts';
import { applyImport } from './apply-import.ts';
import { IMPORT as FORM, pasteCard, previewCard } from './import-cards.ts';
import { giveFindings } from './import-findings.ts';
import { bookOf, digest, planOf } from './import-plan.ts';

const WHO = ['staff', 'manager'] as const;
/** Characters altogether: 5,000 rows of 200. */
const MOST_TEXT = 1_000_000;

/** "import customers": a form to paste a table into; nothing is recorded before it was looked through. */
export const importCommand = (everyone: Contributions): Command => ({
  intent: 'customer.import',
  who: WHO,
  title: 'customers.import.title',
  examples: { en: ['import customers', 'import customers from a table'], ko: ['고객 가져오기', '고객 일괄 등록'] },
  async handle(turn, tx) {
    const before = await openDraft(turn, tx);
    const draft = before?.body.form === FORM ? before : await startDraft(turn, tx, { name: FORM });
    return { card: await render(turn, draft, tx, everyone) };
  },
});

export const importForm = (everyone: Contributions): Form => ({
  name: FORM,
  render: (viewer, draft, reader) => render(viewer, draft, reader, everyone),
});

export const importActions = (everyone: Contributions, links: FileLinks | undefined): readonly CardAction[] => [
  onDraft(FORM, {
    verb: 'customer.import.file',
    who: WHO,
    handle: async (turn, tx) => ({ card: await giveFindings(turn, tx, links) }),
  }),
  onDraft(FORM, {
    verb: 'customer.import.read',
    who: WHO,
    handle: async (turn, tx) => ({ card: await read(turn, tx, everyone) }),
  }),
  onDraft(FORM, {
    verb: 'customer.import.show',
    who: WHO,
    handle: async (turn, tx) => ({ card: await show(turn, tx, everyone) }),
  }),
  onDraft(FORM, {
    verb: 'customer.import.more',
    who: WHO,
    handle: async (turn) => ({ card: pasteCard(turn, turn.draft) }),
  }),
  onDraft(FORM, {
    verb: 'customer.import.submit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await submit(turn, tx, everyone) }),
  }),
];

/** The preview when there is a table, else the form to paste one into. */
async function render(viewer: Viewer, draft: Doc<Draft>, reader: Reader, everyone: Contributions): Promise<Card> {
  if (!draft.body.values.table) return pasteCard(viewer, draft);
  const planned = await planOf(viewer, draft.body.values.table, reader, everyone);
  if ('problem' in planned) return pasteCard(viewer, draft, planned.problem);
  return previewCard(viewer, draft, planned, { all: false, page: 0 });
}

/** Takes what was pasted, behind what was pasted before. */
async function read(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const before = turn.draft.body.values.table ?? '';
  const table = [before, turn.typed.paste ?? ''].filter(Boolean).join('\n').slice(0, MOST_TEXT);
  const planned = await planOf(turn, table, tx, everyone);
  if ('problem' in planned) return pasteCard(turn, turn.draft, planned.problem, turn.typed.paste ?? '');
  const draft = await keepDraft(tx, turn.draft, { values: { table }, context: { seen: digest(planned.plan) } });
  return previewCard(turn, draft, planned, { all: false, page: 0 });
}

async function show(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const planned = await planOf(turn, turn.draft.body.values.table ?? '', tx, everyone);
  if ('problem' in planned) return pasteCard(turn, turn.draft, planned.problem);
  return previewCard(turn, turn.draft, planned, { all: turn.data.all === true, page: Number(turn.data.page) || 0 });
}

async function submit(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const planned = await planOf(turn, turn.draft.body.values.table ?? '', tx, everyone);
  if ('problem' in planned) return pasteCard(turn, turn.draft, planned.problem);
  if (digest(planned.plan) !== turn.draft.body.context.seen) {
    const draft = await keepDraft(tx, turn.draft, { context: { seen: digest(planned.plan) } });
    return previewCard(turn, draft, planned, { all: false, page: 0, moved: true });
  }
  await closeDraft(tx, turn.draft);
  await applyImport(turn, tx, planned.plan, bookOf(everyone));
  return doneCard(turn, planned.plan);
}

function doneCard({ say, locale }: Turn, plan: readonly Verdict[]): Card {
  const counts = countVerdicts(plan);
  const left = counts.wrong + counts.doubtful;
  return messageCard({
    locale,
    title: say('customers.import.doneTitle'),
    paragraphs: [
      say('customers.import.done', { added: counts.new, changed: counts.changed }),
      ...(counts.accepted > 0 ? [say('customers.import.acceptedDone', { count: counts.accepted })] : []),
      ...(left > 0 ? [say('customers.import.left', { count: left })] : []),
      ...(counts.gone > 0 ? [say('customers.import.goneLeft', { count: counts.gone })] : []),
    ],
    buttons: [{ title: say('customers.list.title'), verb: 'customer.list.show' }],
  });
}
