import type { Due } from '../../../assistant/due.ts';
import { workingTimeOf } from '../../../calendar/working-time.ts';
import { can } from '../../../partner/capabilities.ts';
import { readPartner } from '../../../partner/partner.ts';
import { people } from '../../../partner/people.ts';
import { isAmong } from '../../../partner/roles.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Reader } from '../../../store/port.ts';
import { change, tell } from '../change.ts';
import { WHO } from '../find/list.ts';
import { referrals } from '../referral.ts';
import { goesOnAt, nextReceiver } from '../rules/escalation.ts';
import { stateOf } from '../rules/states.ts';
import { readHandoffRules } from './handoff-rules.ts';

/** Hand-offs that were not taken in time: on to the next in the rota, then to the lead; at last the giver and support are told. */
export async function dueHandoffs(now: Instant, reader: Reader): Promise<readonly Due[]> {
  const partner = await readPartner(reader);
  if (!can(partner, 'referrals')) return [];
  const time = workingTimeOf(partner);
  const rules = await readHandoffRules(reader);
  const isLate = ({ body }: { body: Parameters<typeof stateOf>[0] }): boolean => {
    const at = body.handoff && goesOnAt(body.handoff, rules, time);
    return at !== undefined && at <= now && ['new', 'active'].includes(stateOf(body, now));
  };
  const late = (await reader.list(referrals)).filter(isLate);
  return late.map(({ id }) => ({
    what: 'referral.handoff.late',
    async apply(turn, tx) {
      const doc = await tx.get(referrals, id);
      const { handoff, companyName } = doc?.body ?? {};
      if (!doc || !handoff || !isLate(doc)) return;
      const known = await tx.list(people);
      const today = dayOf(now, partner.timeZone);
      const there = known.filter(({ body }) => {
        const isAway = body.away && body.away.from <= today && today <= body.away.until;
        return isAmong(body.roles, WHO) && !isAway;
      });
      const to = nextReceiver(handoff, rules, (person) => there.some((each) => each.id === person));
      const nameOf = (person: string): string => known.find((each) => each.id === person)?.body.name ?? '';
      const params = { name: companyName ?? '', from: nameOf(handoff.to), to: to ? nameOf(to) : '' };
      const passed = [...(handoff.passed ?? []), handoff.to];
      if (!to) {
        const stuck = { ...doc.body, handoff: { ...handoff, stuck: true } };
        await change(turn, tx, doc, stuck, { what: 'referral.handoffStuck', facts: { to: handoff.to } });
        const support = there.filter(({ body }) => body.roles.includes('support')).map((each) => each.id);
        await tell(turn, tx, id, [handoff.from, ...support], {
          tone: 'attention',
          key: 'referrals.late.stuck',
          params,
        });
        return;
      }
      const moved = { ...handoff, to, passed, passedAt: now };
      const deed = { what: 'referral.handoffPassed', fields: ['handoff'], facts: { from: handoff.to, to } };
      await change(turn, tx, doc, { ...doc.body, handoff: moved }, deed);
      await tell(turn, tx, id, [to], { tone: 'accent', key: 'referrals.late.yours', params });
      await tell(turn, tx, id, [handoff.to, handoff.from], { tone: 'warning', key: 'referrals.late.passed', params });
    },
  }));
}
