import type { FormField } from '../../../cards/form-card.ts';
import { isMarket } from '../../../partner/markets.ts';
import { dayOf } from '../../../shared/day.ts';
import { change } from '../change.ts';
import { colleagues } from '../colleagues.ts';
import type { MoveForm } from '../move-form.ts';
import { ACCEPT_FIELDS, type AcceptProblem, checkAcceptance } from '../rules/check-answer.ts';
import { usualCurrency } from '../rules/money.ts';
import { passOn } from './pass-on.ts';
import { answerDue } from './task-due.ts';

/** Accepting: what Partner Center asks for then, recorded here and made a task there. */
export const acceptForm: MoveForm<AcceptProblem> = {
  name: 'referral.accept',
  move: 'accept',
  fields: ACCEPT_FIELDS,
  async start(turn, referral) {
    return {
      name: referral.name,
      value: referral.value === undefined ? '' : String(referral.value),
      currency:
        referral.currency ??
        usualCurrency(isMarket(referral.country ?? '') ? (referral.country ?? '') : turn.partner.market),
      closingOn: referral.closingOn ?? '',
      team: referral.owner ?? turn.personId,
      notes: referral.notes ?? '',
    };
  },
  async check(turn, values, _referral, reader) {
    const known = (await colleagues(turn, reader)).map(({ id }) => id);
    return checkAcceptance(values, { today: dayOf(turn.now, turn.timeZone), known }).problems;
  },
  async content(viewer, { values, referral, problems }, reader) {
    const { say } = viewer;
    const choices = (await colleagues(viewer, reader)).map(({ id, name }) => ({ title: name, value: id }));
    const field = (
      id: (typeof ACCEPT_FIELDS)[number],
      rest: Partial<FormField> & Pick<FormField, 'kind'>,
    ): FormField => ({
      id,
      label: say(`referrals.accept.field.${id}`),
      value: values[id] ?? '',
      ...(problems.includes(id) && { error: say(`referrals.accept.problem.${id}`) }),
      ...rest,
    });
    const past = problems.includes('closingPast') && { error: say('referrals.accept.problem.closingPast') };
    return {
      title: say('referrals.accept.heading', { name: referral.companyName }),
      intro: say('referrals.accept.intro'),
      fields: [
        field('name', { kind: 'text', required: true, maxLength: 200 }),
        field('value', { kind: 'text', required: true, maxLength: 30, placeholder: '5,000,000' }),
        field('currency', {
          kind: 'text',
          required: true,
          maxLength: 3,
          placeholder: 'KRW',
          hint: say('referrals.accept.currencyHint'),
        }),
        field('closingOn', { kind: 'date', required: true, ...past }),
        field('team', { kind: 'choices', required: true, choices }),
        field('notes', { kind: 'multiline', maxLength: 1500 }),
      ],
      submit: say('referrals.accept.submit'),
    };
  },
  async carryOut(turn, tx, referral, values) {
    const known = (await colleagues(turn, tx)).map(({ id }) => id);
    const { acceptance } = checkAcceptance(values, { today: dayOf(turn.now, turn.timeZone), known });
    if (!acceptance) throw new Error('an acceptance was carried out that had not been checked');
    const { notes, ...accepted } = acceptance;
    const done = await change(
      turn,
      tx,
      referral,
      {
        ...referral.body,
        ...accepted,
        ...(notes && { notes }),
        owner: referral.body.owner ?? turn.personId,
        status: 'Active',
        substatus: 'Accepted',
        acceptedAt: turn.now,
      },
      { what: 'referral.accepted', fields: ['status', 'name', 'value', 'currency', 'closingOn', 'team', 'notes'] },
    );
    await passOn(turn, tx, done, {
      task: 'referral.accept',
      due: answerDue(turn, referral.body),
      tone: 'good',
      told: 'referrals.accept.told',
    });
    return { done, note: { tone: 'good', text: turn.say('referrals.accept.done', { name: done.body.companyName }) } };
  },
};
