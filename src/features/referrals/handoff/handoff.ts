import { takes } from '../../../assistant/takes.ts';
import { plusWorkingHours, workingTimeOf } from '../../../calendar/working-time.ts';
import type { FormField } from '../../../cards/form-card.ts';
import { dayOf } from '../../../shared/day.ts';
import { briefFields, firstBrief, shareConsent } from '../brief-form.ts';
import { change, tell } from '../change.ts';
import { calledBy, colleagues } from '../colleagues.ts';
import type { MoveForm } from '../move-form.ts';
import { suggestion, suggestionText } from '../routing/suggest.ts';
import { completeness } from '../rules/brief.ts';
import { checkHandoff, HANDOFF_FIELDS, type HandoffField, type HandoffProblem } from '../rules/handoff.ts';
import { expiryOf } from '../rules/states.ts';

/** One working day is time enough to take the next step. Our own number. */
const STEP_HOURS = 9;

/** Handing a referral to a colleague: whoever receives it can start without asking. */
export const handoffForm: MoveForm<HandoffProblem> = {
  name: 'referral.handoff',
  move: 'handOff',
  fields: HANDOFF_FIELDS,
  async start(turn, referral, said, reader) {
    const others = (await colleagues(turn, reader)).filter(({ id }) => id !== turn.personId);
    const [meant, second] = said.assignee ? calledBy(said.assignee, others) : [];
    const suggested = await suggestion(turn, referral, [turn.personId, referral.owner], reader);
    const step = plusWorkingHours(turn.now, STEP_HOURS, workingTimeOf(turn.partner));
    const end = referral.status === 'New' ? expiryOf(referral) : undefined;
    return {
      to: said.assignee ? (meant && !second ? meant.id : '') : (suggested?.to ?? ''),
      ...firstBrief(referral, end && end < step ? end : step, turn),
    };
  },
  async check(turn, values, _referral, reader) {
    const known = (await colleagues(turn, reader)).map(({ id }) => id);
    return checkHandoff(asTyped(values), { from: turn.personId, today: dayOf(turn.now, turn.timeZone), known });
  },
  async content(viewer, { values, referral, said, problems }, reader) {
    const { say } = viewer;
    const others = (await colleagues(viewer, reader)).filter(({ id }) => id !== viewer.personId);
    const meant = said.assignee ? calledBy(said.assignee, others) : [];
    const unsure = said.assignee && !values.to && meant.length !== 1;
    const choices = (meant.length > 1 ? [...meant, ...others.filter((each) => !meant.includes(each))] : others).map(
      ({ id, name }) => ({ title: name, value: id }),
    );
    const errors: Partial<Record<HandoffField, HandoffProblem>> = {
      ...(problems.includes('self') && { to: 'self' }),
      ...(problems.includes('byPast') && { by: 'byPast' }),
    };
    const field = (id: HandoffField, rest: Partial<FormField> & Pick<FormField, 'kind'>): FormField => {
      const problem = errors[id] ?? (problems.includes(id) ? id : undefined);
      return {
        id,
        label: say(`referrals.handoff.field.${id}`),
        value: values[id] ?? '',
        required: id !== 'done',
        ...(problem && { error: say(`referrals.handoff.problem.${problem}`) }),
        ...rest,
      };
    };
    const { have, of } = completeness(HANDOFF_FIELDS, asTyped(values));
    const suggested = said.assignee
      ? undefined
      : await suggestion(viewer, referral, [viewer.personId, referral.owner], reader);
    const who = suggested ? await suggestionText(viewer, suggested, reader) : '';
    return {
      title: say('referrals.handoff.title', { name: referral.companyName }),
      intro: say('referrals.handoff.intro', { have, of }),
      ...(who && { note: { tone: 'accent' as const, text: say('routing.preselected', { who }) } }),
      ...(unsure && {
        note: {
          tone: 'warning' as const,
          text: say(meant.length > 1 ? 'referrals.handoff.several' : 'referrals.handoff.unknown', {
            name: said.assignee ?? '',
          }),
        },
      }),
      facts: [shareConsent(viewer, referral)],
      fields: [field('to', { kind: 'choice', choices }), ...briefFields(viewer, field)],
      submit: say('referrals.handoff.submit'),
      instead: { title: say('outward.button.instead'), verb: 'referral.handoff.outward' },
    };
  },
  async hear(viewer, _values, said, reader) {
    const { say } = viewer;
    const heard = takes(said, { reason: 'needs', needs: 'needs', day: 'by' }, (field) =>
      say(`referrals.handoff.field.${field}`),
    );
    const name = said.assignee ?? said.person;
    if (!name) return heard;
    const [meant, second] = calledBy(
      name,
      (await colleagues(viewer, reader)).filter(({ id }) => id !== viewer.personId),
    );
    if (!meant || second) {
      const problem = say(meant ? 'referrals.handoff.several' : 'referrals.handoff.unknown', { name });
      return { ...(heard ?? { changed: [] }), problem };
    }
    const changed = [{ label: say('referrals.handoff.field.to'), value: meant.name }, ...(heard?.changed ?? [])];
    return { values: { ...heard?.values, to: meant.id }, changed };
  },
  async carryOut(turn, tx, referral, values) {
    const { to, needs, done: doneSoFar, next, by, language } = asTyped(values);
    const handoff = {
      ...{ from: turn.personId, to, at: turn.now, needs, done: doneSoFar, next, by, language },
      state: 'waiting' as const,
    };
    const done = await change(
      turn,
      tx,
      referral,
      { ...referral.body, handoff },
      { what: 'referral.handedOff', fields: ['handoff'], facts: { to, by } },
    );
    await tell(turn, tx, done.id, [to], {
      tone: 'accent',
      key: 'referrals.handoff.told',
      params: { who: turn.personName, name: done.body.companyName },
    });
    const name = (await colleagues(turn, tx)).find(({ id }) => id === to)?.name ?? '';
    return { done, note: { tone: 'good', text: turn.say('referrals.handoff.sent', { name }) } };
  },
};

function asTyped(values: Readonly<Record<string, string>>): Readonly<Record<HandoffField, string>> {
  const { to = '', needs = '', done = '', next = '', by = '', language = '' } = values;
  return { to, needs, done, next, by, language };
}
