import type { Draft } from '../../../assistant/drafts.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { type Button, ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import { type ListItem, listCard } from '../../../cards/list-card.ts';
import { pageButtons, pageOf } from '../../../cards/pages.ts';
import { formatDate } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Doc } from '../../../store/port.ts';
import { type Customer, customers } from '../customer.ts';
import { countVerdicts, VERDICTS, type Verdict, type VerdictKind } from '../rules/table/plan-import.ts';
import { MOST_ROWS, type TableProblem } from '../rules/table/read-table.ts';
import { fieldName, findingText, labelOf } from '../words.ts';
import type { Planned } from './import-plan.ts';

/** The form's name. */
export const IMPORT = 'customer.import';

/** Characters that one paste can hold: Teams refuses a message of more than about 100 KB. */
const ONE_PASTE = 40_000;

const TONES = {
  wrong: 'attention',
  // Not `warning`: its yellow cannot be read on white.
  doubtful: 'accent',
  accepted: 'good',
  new: 'good',
  changed: 'default',
  same: 'default',
  gone: 'accent',
} as const satisfies Record<VerdictKind, ListItem['tone']>;

/** The form to paste a table into; with what is wrong with the last one. */
export function pasteCard(viewer: Viewer, draft: Doc<Draft>, problem?: TableProblem, typed = ''): Card {
  const { say, locale } = viewer;
  const before = draft.body.values.table ?? '';
  return formCard({
    locale,
    title: say('customers.import.title'),
    intro: say(before ? 'customers.import.moreIntro' : 'customers.import.intro'),
    fields: [
      {
        id: 'paste',
        label: say('customers.import.table'),
        kind: 'multiline',
        // A long text would not fit on the card: it has to be pasted again.
        value: typed.length <= 3000 ? typed : '',
        required: true,
        maxLength: ONE_PASTE,
        placeholder: 'Microsoft ID,Company name,Primary domain name,Relationship',
        hint: say('customers.import.hint', { max: MOST_ROWS }),
        ...(problem && {
          error: say(`customers.import.problem.${problem.code}`, { line: problem.line, max: MOST_ROWS }),
        }),
      },
    ],
    buttons: [
      { title: say('customers.import.read'), verb: 'customer.import.read', data: ofDraft(draft), style: 'positive' },
      ...(before
        ? [
            {
              title: say('customers.import.toPreview'),
              verb: 'customer.import.show',
              data: ofDraft(draft),
              ignoresInputs: true,
            },
          ]
        : []),
      cancelButton(say, draft),
    ],
  });
}

/** What importing would do, row by row: first what needs a look, or everything. */
export function previewCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  { table, plan }: Planned,
  asked: { all: boolean; page: number; moved?: boolean },
): Card {
  const { say, locale } = viewer;
  const counts = countVerdicts(plan);
  const order = (verdict: Verdict): number => VERDICTS.indexOf(verdict.kind);
  const shown = asked.all ? [...plan].sort((one, other) => order(one) - order(other)) : plan.filter(needsALook);
  const page = pageOf(shown, asked.page);
  const ready = counts.new + counts.changed + counts.accepted;
  const summary = VERDICTS.filter((kind) => counts[kind] > 0).map((kind) =>
    say(`customers.import.count.${kind}`, { count: counts[kind] }),
  );
  const unknown =
    table.unknown.length > 0 ? [say('customers.import.unknown', { names: table.unknown.join(', ') })] : [];
  const data = { ...ofDraft(draft), all: asked.all };
  return {
    ...listCard({
      locale,
      title: say('customers.import.previewTitle'),
      intro: [summary.join(' · '), ...unknown, say('customers.import.rule')].join(' — '),
      ...(asked.moved && { note: { tone: 'warning' as const, text: say('customers.import.moved') } }),
      groups: [{ items: page.items.map((verdict) => line(viewer, verdict)) }],
      empty: say('customers.import.nothingWrong'),
      buttons: [
        ...(ready > 0 ? [confirm(viewer, draft, ready)] : []),
        ...pageButtons(viewer, page, 'customer.import.show', data),
        ...(plan.length > shown.length
          ? [
              {
                title: say('customers.import.showAll'),
                verb: 'customer.import.show',
                data: { ...ofDraft(draft), all: true },
              },
            ]
          : []),
        ...(plan.some(needsALook)
          ? [{ title: say('customers.import.file.button'), verb: 'customer.import.file', data: ofDraft(draft) }]
          : []),
        // A card has room for six: further pages lead back to the first.
        ...(page.number === 0
          ? [{ title: say('customers.import.more'), verb: 'customer.import.more', data: ofDraft(draft) }]
          : []),
        cancelButton(say, draft),
      ],
    }),
    personal: true,
  };
}

function confirm({ say }: Viewer, draft: Doc<Draft>, count: number): Button {
  const title = say('customers.import.confirm', { count });
  return { title, verb: 'customer.import.submit', data: ofDraft(draft), style: 'positive' };
}

/** Whether somebody should see it before the import: all but what is plainly new, changed or the same. */
export function needsALook({ kind }: Verdict): boolean {
  return kind !== 'new' && kind !== 'changed' && kind !== 'same';
}

function line(viewer: Viewer, verdict: Verdict): ListItem {
  const { say } = viewer;
  const name = verdict.name || say('customers.import.noName');
  const where = verdict.line > 0 ? say('customers.import.line', { line: verdict.line }) : '';
  const detail = [where, ...reasons(viewer, verdict)].filter(Boolean).join(' · ');
  return {
    title: name.slice(0, 80),
    detail: shorten(detail, 300),
    badge: say(`customers.import.verdict.${verdict.kind}`),
    tone: TONES[verdict.kind],
    ...(verdict.customer && { open: openCustomer(verdict.customer) }),
  };
}

/** The preview stands in its draft: "import customers" shows it again. */
function openCustomer({ id, body }: Doc<Customer>): Button {
  return { title: body.companyName, verb: 'record.open', data: { kind: customers.name, record: id } };
}

/** Everything that is to be said of a row, in sentences. */
export function reasons(
  viewer: Viewer,
  { codes, other = '', row, fields = [], invitation, customer }: Verdict,
): readonly string[] {
  const { say, locale, timeZone } = viewer;
  const country = row?.values.country ?? '';
  const invited = invitation
    ? [
        say('customers.import.invited', {
          on: formatDate(invitation.sentAt, locale, timeZone),
          email: invitation.email,
        }),
      ]
    : [];
  const joins = invitation && customer ? [say('customers.import.joins', { name: customer.body.companyName })] : [];
  const told = codes.map((code) => say(`customers.import.code.${code}`, { other }));
  const findings = row?.findings ?? [];
  const empty = findings.filter(({ code }) => code === 'required').map(({ field }) => labelOf(field, country, say));
  const missing = empty.length > 0 ? [say('customers.import.missing', { fields: empty.join(', ') })] : [];
  const found = findings
    .filter(({ code }) => code !== 'required')
    .map((finding) => `${labelOf(finding.field, country, say)}: ${findingText(finding, say)}`);
  const changed = fields.map((field) => (field === 'microsoftId' ? 'Microsoft ID' : fieldName(field, country, say)));
  return [...invited, ...joins, ...told, ...missing, ...found, ...(changed.length > 0 ? [changed.join(', ')] : [])];
}
