import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { detailField, duplicateNote, openDuplicate } from '../add/add-cards.ts';
import { colleagues, MAY_OWN, MAY_SUPPORT } from '../colleagues.ts';
import type { Customer } from '../customer.ts';
import type { Duplicate } from '../rules/duplicates.ts';
import type { Finding } from '../rules/finding.ts';
import { NOTES_LENGTH, OUR_FIELDS, type OurField, type OurProblem } from '../rules/ours.ts';
import { shownValue } from '../shown-value.ts';
import { editableFields } from './edit-values.ts';

/** A choice needs a value that is not empty to be chosen again. */
export const NOBODY = 'nobody';

/** What stands on the form beside what was typed. */
export interface EditMarks {
  readonly findings?: readonly Finding[];
  readonly ours?: readonly OurProblem[];
  readonly duplicate?: Duplicate;
  /** What somebody else made of a field in the meantime, by field. */
  readonly theirs?: Readonly<Record<string, string>>;
  readonly who?: string;
  readonly note?: Note;
}

/** One of the two pages of the form: what Microsoft knows too, or what only our records know. */
export async function editCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  customer: Customer,
  reader: Reader,
  marks: EditMarks = {},
): Promise<Card> {
  const { say, locale } = viewer;
  const onOurs = draft.body.context.page === 'ours';
  const note = marks.duplicate ? duplicateNote(viewer, marks.duplicate) : marks.note;
  const fields = onOurs
    ? await ourFields(viewer, draft, customer, reader, marks)
    : editableFields(customer).map((rule) =>
        detailField(rule, draft.body.values[rule.id] ?? '', marks.findings ?? [], viewer),
      );
  return formCard({
    locale,
    title: say(onOurs ? 'customers.edit.oursTitle' : 'customers.edit.title', { name: customer.companyName }),
    intro: say(onOurs ? 'customers.edit.oursIntro' : introOf(customer)),
    ...(note && { note }),
    problems: marks.duplicate ? 0 : countProblems(marks),
    fields: fields.map((field) => withTheirs(field, customer, viewer, marks)),
    buttons: [
      { title: say('common.button.save'), verb: 'customer.edit.save', data: ofDraft(draft), style: 'positive' },
      {
        title: say(onOurs ? 'customers.edit.toDetails' : 'customers.edit.toOurs'),
        verb: 'customer.edit.page',
        data: ofDraft(draft),
      },
      ...(marks.duplicate ? [openDuplicate(viewer, marks.duplicate)] : []),
      {
        title: say('customers.merge.button'),
        verb: 'customer.edit.mend',
        data: ofDraft(draft),
        ignoresInputs: true,
      },
      cancelButton(say, draft),
    ],
  });
}

function introOf(customer: Customer): 'customers.edit.introPrepared' | 'customers.edit.introActive' {
  return customer.status === 'prepared' ? 'customers.edit.introPrepared' : 'customers.edit.introActive';
}

function countProblems({ findings = [], ours = [] }: EditMarks): number {
  return new Set([
    ...findings.filter(({ severity }) => severity === 'error').map(({ field }) => field),
    ...ours.map(({ field }) => field),
  ]).size;
}

/** Beside a field that both changed stands what the other made of it. */
function withTheirs(
  field: FormField,
  { country }: Customer,
  { say, locale, partner }: Viewer,
  marks: EditMarks,
): FormField {
  const value = marks.theirs?.[field.id];
  if (value === undefined || field.error) return field;
  const choice = field.choices?.find((each) => each.value === value)?.title;
  const shown =
    choice ?? (field.id === 'state' ? shownValue('state', value, { country, market: partner.market, locale }) : value);
  const text = say(shown ? 'customers.edit.theirs' : 'customers.edit.theirsEmpty', {
    name: marks.who ?? '',
    value: shown,
  });
  return { ...field, warning: text };
}

async function ourFields(
  { say }: Viewer,
  draft: Doc<Draft>,
  customer: Customer,
  reader: Reader,
  { ours = [] }: EditMarks,
): Promise<readonly FormField[]> {
  const field = (id: OurField, rest: Omit<FormField, 'id' | 'label' | 'value'>): FormField => {
    const problem = ours.find((each) => each.field === id);
    return {
      id,
      label: say(`customers.ours.${id}`),
      value: draft.body.values[id] ?? '',
      ...(problem && { error: say(`customers.ours.problem.${problem.code}`, { max: problem.max }) }),
      ...rest,
    };
  };
  const choices = async (who: typeof MAY_OWN, now: string | undefined) =>
    (await colleagues(reader, who, now)).map(({ id, body }) => ({ title: body.name || id, value: id }));
  const support = field('support', {
    kind: 'choice',
    choices: [
      { title: say('customers.ours.nobody'), value: NOBODY },
      ...(await choices(MAY_SUPPORT, customer.support)),
    ],
  });
  const fields: Readonly<Record<OurField, FormField>> = {
    owner: field('owner', { kind: 'choice', required: true, choices: await choices(MAY_OWN, customer.owner) }),
    support: { ...support, value: support.value || NOBODY },
    aliases: field('aliases', {
      kind: 'text',
      hint: say('customers.ours.hint.aliases'),
      placeholder: 'Contoso, 콘토소',
    }),
    tags: field('tags', { kind: 'text', hint: say('customers.ours.hint.tags') }),
    notes: field('notes', { kind: 'multiline', maxLength: NOTES_LENGTH, hint: say('customers.ours.hint.notes') }),
  };
  return OUR_FIELDS.map((id) => fields[id]);
}
