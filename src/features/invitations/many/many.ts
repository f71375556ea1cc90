import { closeDraft, type Draft, keepDraft, startDraft } from '../../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress, onRecord } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { DraftTurn, Turn, Viewer } from '../../../assistant/turn.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { languageOf, ownAddress, togetherWith } from '../compose/compose-values.ts';
import { invitations } from '../invitation.ts';
import { linkOf } from '../link/link-of.ts';
import { connectedPartners, jointChoice } from '../link/together.ts';
import { INVITERS, type InvitationParts, knownCustomers } from '../parts.ts';
import { ALONE } from '../rules/check-recipients.ts';
import { judgeRows, type Verdict } from '../rules/judge-rows.ts';
import { MOST_ROWS, readRows } from '../rules/read-rows.ts';
import { type Batch, batches, retryRows } from './batch.ts';
import { batchCard } from './batch-card.ts';
import { pasteForm, verdictsCard } from './many-cards.ts';

const FORM = 'invitation.many';

/** Many at once: a pasted table, a verdict for each row, one confirmation. */
export const manyActions = (parts: InvitationParts): readonly CardAction[] => {
  const action = (name: string, handle: (turn: DraftTurn, tx: Tx) => Promise<Card>): CardAction =>
    onDraft(FORM, {
      ...{ verb: `invitation.many.${name}`, who: INVITERS, capability: 'inviteCustomer' },
      handle: async (turn, tx) => ({ card: await handle(turn, tx) }),
    });
  return [
    onPress({
      ...{ verb: 'invitation.many.open', who: INVITERS, capability: 'inviteCustomer' },
      handle: async (turn, tx) => ({ card: await openMany(turn, tx, {}) }),
    }),
    onRecord(batches, {
      ...{ verb: 'invitation.many.retry', who: INVITERS, capability: 'inviteCustomer' },
      async handle(turn, tx) {
        const { country, replyTo, partnershipId = '' } = turn.record.body;
        const rows = retryRows(turn.record.body);
        const table = rows
          .map(({ company, to, language }) => [quoted(company), quoted(to.join(', ')), language].join(','))
          .join('\n');
        return { card: await openMany(turn, tx, { table, country, replyTo, together: partnershipId || ALONE }) };
      },
    }),
    action('read', (turn, tx) => read(turn, tx, parts)),
    action('page', async (turn, tx) => show(turn, turn.draft, tx, parts, Number(turn.data.page) || 0)),
    action('back', async (turn, tx) => {
      const draft = await keepDraft(tx, turn.draft, { context: {} });
      return pasteForm(turn, draft, await connectedPartners(turn.partner, tx));
    }),
    action('submit', (turn, tx) => submit(turn, tx, parts)),
  ];
};

export const manyForm = (parts: InvitationParts): Form => ({
  name: FORM,
  render: async (viewer, draft, reader) =>
    draft.body.context.read === true
      ? show(viewer, draft, reader, parts, 0)
      : pasteForm(viewer, draft, await connectedPartners(viewer.partner, reader)),
});

/** A cell as readRows reads it. Not tabs: an input on a card does not keep them. */
function quoted(text: string): string {
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function openMany(turn: Turn, tx: Tx, given: Readonly<Record<string, string>>): Promise<Card> {
  const countries = marketCountries(turn.partner.market);
  const values = {
    language: turn.partner.market === 'KR' ? 'ko' : 'en',
    country: countries.length === 1 ? (countries[0] ?? '') : '',
    replyTo: await ownAddress(turn.personId, tx),
    ...given,
  };
  const draft = await startDraft(turn, tx, { name: FORM, values });
  return pasteForm(turn, draft, await connectedPartners(turn.partner, tx));
}

async function read(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const { paste: table = '', language = '', replyTo = '' } = turn.typed;
  const { country = turn.draft.body.values.country ?? '', together = '' } = turn.typed;
  const values = { table, language, replyTo, country, together };
  const joint = await connectedPartners(turn.partner, tx);
  const rows = readRows(table);
  if (rows.length === 0 || rows.length > MOST_ROWS) {
    const draft = await keepDraft(tx, turn.draft, { values });
    return pasteForm(turn, draft, joint, rows.length === 0 ? 'empty' : 'tooMany');
  }
  const draft = await keepDraft(tx, turn.draft, { values, context: { read: true } });
  const forAll = (await judge(turn, draft, tx, parts)).find(
    (verdict) => verdict.kind === 'wrong' && ['replyTo', 'country', 'together'].includes(verdict.problem.field),
  );
  if (forAll?.kind === 'wrong') {
    return pasteForm(turn, await keepDraft(tx, draft, { context: {} }), joint, forAll.problem);
  }
  return show(turn, draft, tx, parts, 0);
}

async function show(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  parts: InvitationParts,
  number: number,
): Promise<Card> {
  const link = await linkOf(viewer.partner, togetherWith(draft.body.values), reader);
  const byServer = parts.sendsMail && link !== undefined;
  return verdictsCard(viewer, draft, await judge(viewer, draft, reader, parts), { number, byServer });
}

/** Records what is wanted; the invitations themselves are made right after, some at a time. */
async function submit(turn: DraftTurn, tx: Tx, parts: InvitationParts): Promise<Card> {
  const { values } = turn.draft.body;
  const ready = (await judge(turn, turn.draft, tx, parts)).flatMap((verdict) =>
    verdict.kind === 'ready' ? [verdict] : [],
  );
  const [first] = ready;
  if (!first) return show(turn, turn.draft, tx, parts, 0);
  await closeDraft(tx, turn.draft);
  const link = await linkOf(turn.partner, togetherWith(values), tx);
  const batch: Batch = {
    ...{ by: turn.personId, byName: turn.personName, at: turn.now },
    ...{ country: first.recipients.country, replyTo: first.recipients.replyTo },
    ...(first.recipients.partnershipId && { partnershipId: first.recipients.partnershipId }),
    way: parts.sendsMail && link !== undefined ? 'server' : 'byHand',
    rows: ready.map(({ recipients, language }) => ({
      ...{ company: recipients.companyName, to: recipients.to, language, state: 'waiting' },
    })),
  };
  const id = turn.newId();
  const doc = await tx.put(batches, id, batch, 0);
  const record = { kind: batches.name, id };
  tx.record({ who: turn.personId, what: 'invitation.many', record, facts: { rows: batch.rows.length } });
  return batchCard(turn, doc, { tone: 'good', text: turn.say('invitations.many.begun') });
}

async function judge(
  { partner }: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  parts: InvitationParts,
): Promise<readonly Verdict[]> {
  const { table = '', country = '', replyTo = '', together = '' } = draft.body.values;
  const joint = await connectedPartners(partner, reader);
  return judgeRows(
    table,
    { language: languageOf(draft.body.values), country, replyTo, together },
    {
      partner,
      joint: jointChoice(partner, joint),
      customers: await knownCustomers(parts.everyone, reader),
      invitations: await reader.list(invitations),
    },
  );
}
