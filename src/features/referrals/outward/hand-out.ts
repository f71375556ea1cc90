import { takes } from '../../../assistant/takes.ts';
import { plusWorkingHours, workingTimeOf } from '../../../calendar/working-time.ts';
import type { FormField } from '../../../cards/form-card.ts';
import { bestMatches } from '../../../directory/match.ts';
import { type Partnership, partnerships, sideFor, sideOf } from '../../../partner/partnerships.ts';
import { openTask } from '../../../partnercenter/task.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Reader } from '../../../store/port.ts';
import { otherDue } from '../answer/task-due.ts';
import { briefFields, firstBrief, shareConsent } from '../brief-form.ts';
import { change, tell } from '../change.ts';
import type { MoveForm } from '../move-form.ts';
import { referrals } from '../referral.ts';
import { completeness } from '../rules/brief.ts';
import {
  checkOutward,
  OUTWARD_FIELDS,
  OUTWARD_KINDS,
  type Outward,
  type OutwardField,
  type OutwardProblem,
} from '../rules/outward.ts';

/** Two working days: another company has to look at it first. Our own number. */
const ANSWER_HOURS = 18;

/** Handing a referral to another company: prepared here, then a mail leaves, and a task says what is to be done at Microsoft. */
export const handOutForm: MoveForm<OutwardProblem> = {
  name: 'referral.outward',
  move: 'handOut',
  fields: OUTWARD_FIELDS,
  async start(turn, referral, said, reader) {
    const known = await partnershipMeant(said.assignee, reader);
    const answer = plusWorkingHours(turn.now, ANSWER_HOURS, workingTimeOf(turn.partner));
    const isReseller = turn.partner.partnerType === 'indirectReseller';
    return {
      company: known?.name ?? said.assignee ?? '',
      kind: known ? sideOf(known) : isReseller && !said.assignee ? 'provider' : 'partner',
      contact: known?.contact ?? '',
      ...firstBrief(referral, answer, turn),
      consent: referral.consent.share === true ? 'yes' : '',
    };
  },
  async check(turn, values) {
    const context = { today: dayOf(turn.now, turn.timeZone), ownDomains: turn.partner.domains };
    return checkOutward(asTyped(values), context);
  },
  async content(viewer, { values, referral, problems }) {
    const { say, partner } = viewer;
    const error = (id: OutwardField): OutwardProblem | undefined => {
      if (id === 'contact' && problems.includes('ownCompany')) return 'ownCompany';
      if (id === 'by' && problems.includes('byPast')) return 'byPast';
      return problems.includes(id) ? id : undefined;
    };
    const field = (id: OutwardField, rest: Partial<FormField> & Pick<FormField, 'kind'>): FormField => {
      const problem = error(id);
      return {
        ...{ id, label: say(`outward.field.${id}`), value: values[id] ?? '', required: id !== 'done' },
        ...(problem && { error: say(`outward.problem.${problem}`) }),
        ...rest,
      };
    };
    const { have, of } = completeness(OUTWARD_FIELDS, asTyped(values));
    return {
      title: say('outward.title', { name: referral.companyName }),
      intro: say('outward.intro', { have, of }),
      facts: [shareConsent(viewer, referral)],
      fields: [
        field('company', { kind: 'text', maxLength: 200 }),
        field('kind', {
          kind: 'choice',
          choices: [sideFor(partner), 'partner' as const].map((kind) => ({
            title: say(`outward.kind.${kind}`),
            value: kind,
          })),
        }),
        field('contact', { kind: 'text', maxLength: 254, placeholder: 'sales@partner.example' }),
        ...briefFields(viewer, field),
        field('consent', {
          kind: 'choice',
          hint: say('outward.consentHint'),
          choices: (['yes', 'no'] as const).map((value) => ({ title: say(`outward.consent.${value}`), value })),
        }),
      ],
      submit: say('outward.submit'),
    };
  },
  async hear({ say }, _values, said) {
    const { assignee, company = assignee, ...others } = said;
    const parts = { company: 'company', email: 'contact', reason: 'needs', day: 'by' } as const;
    return takes({ ...others, ...(company && { company }) }, parts, (field) => say(`outward.field.${field}`));
  },
  async carryOut(turn, tx, referral, values) {
    const { kind, consent: _given, ...rest } = asTyped(values);
    const outward: Outward = {
      ...rest,
      kind: OUTWARD_KINDS.find((each) => each === kind) ?? 'partner',
      from: turn.personId,
      at: turn.now,
      state: 'prepared',
    };
    const isNews = referral.body.consent.share !== true;
    const done = await change(
      turn,
      tx,
      referral,
      { ...referral.body, outward, consent: { ...referral.body.consent, share: true } },
      {
        what: 'referral.handedOut',
        fields: isNews ? ['outward', 'consent'] : ['outward'],
        facts: { to: outward.kind, by: outward.by },
      },
    );
    const record = { kind: referrals.name, id: done.id };
    await openTask(turn, tx, { what: 'referral.outward', record, owner: turn.personId, due: otherDue(turn) });
    const { companyName: name, owner } = done.body;
    const params = { who: turn.personName, name, company: outward.company };
    await tell(turn, tx, done.id, [owner], { tone: 'accent', key: 'outward.told.prepared', params });
    return { done, note: { tone: 'good', text: turn.say('outward.done', { company: outward.company }) } };
  },
};

/** The partnership that a name means; without a name, the only one that there is. Never a guess between two. */
async function partnershipMeant(said: string | undefined, reader: Reader): Promise<Partnership | undefined> {
  const connected = (await reader.list(partnerships))
    .map(({ body }) => body)
    .filter(({ state }) => state === 'connected');
  const fitting = said
    ? bestMatches(
        said,
        connected.map((item) => ({ item, names: [item.name] })),
      )
    : connected;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether a name is that of a company that the partner works with. */
export async function isPartnership(said: string, reader: Reader): Promise<boolean> {
  return (await partnershipMeant(said, reader)) !== undefined;
}

function asTyped(values: Readonly<Record<string, string>>): Readonly<Record<OutwardField, string>> {
  const { company = '', kind = '', contact = '', needs = '', done = '', next = '' } = values;
  const { by = '', language = '', consent = '' } = values;
  return { company, kind, contact, needs, done, next, by, language, consent };
}
