import type { Holding } from '../../assistant/holding.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { change } from './change.ts';
import { WHO } from './find/list.ts';
import { handoffRules, RULES_ID } from './handoff/handoff-rules.ts';
import { type Referral, referrals } from './referral.ts';
import { routingHolding } from './routing/holding.ts';
import type { HandoffRules } from './rules/escalation.ts';
import { isPending } from './rules/outward.ts';
import { stateOf } from './rules/states.ts';

/** What somebody has of referrals: those to work on, a place in teams, a turn in the rota for hand-offs. */
export const referralHoldings: readonly Holding[] = [
  {
    name: 'referrals',
    title: 'referrals.leaver.owned',
    who: WHO,
    find: async (person, reader, now) => (await workOf(person, reader, now)).map(held),
    async pass(turn, tx, { from, to = turn.personId }) {
      for (const doc of await workOf(from, tx, turn.now)) {
        const body = passedOn(doc.body, { from, to }, turn.now);
        await change(turn, tx, doc, body, { what: 'referral.passedOn', fields: ['owner'], facts: { from, to } });
      }
    },
  },
  {
    name: 'teams',
    title: 'referrals.leaver.team',
    who: WHO,
    nobody: 'referrals.leaver.nobody',
    find: async (person, reader, now) => (await teamsOf(person, reader, now)).map(held),
    async pass(turn, tx, { from, to }) {
      for (const doc of await teamsOf(from, tx, turn.now)) {
        const body = { ...doc.body, team: exchanged(doc.body.team, from, to) };
        const facts = { from, ...(to && { to }) };
        await change(turn, tx, doc, body, { what: 'referral.passedOn', fields: ['team'], facts });
      }
    },
  },
  {
    name: 'rota',
    title: 'referrals.leaver.rota',
    who: WHO,
    nobody: 'referrals.leaver.nobody',
    async find(person, reader) {
      const rules = await rulesWith(person, reader);
      // The form's field shows their number alone: rules are no record that could be opened.
      return rules ? [{ record: { kind: handoffRules.name, id: RULES_ID }, name: '' }] : [];
    },
    async pass(turn, tx, { from, to }) {
      const rules = await rulesWith(from, tx);
      if (!rules) return;
      const { lead, ...rest } = rules.body;
      const next = lead === from ? to : lead;
      const body: HandoffRules = { ...rest, rota: exchanged(rest.rota, from, to), ...(next && { lead: next }) };
      await tx.put(handoffRules, RULES_ID, body, rules.version);
      const record = { kind: handoffRules.name, id: RULES_ID };
      tx.record({ who: turn.personId, what: 'referral.rules', record, fields: ['rota', 'lead'] });
    },
  },
  routingHolding,
];

const held = ({ id, body }: Doc<Referral>) => ({ record: { kind: referrals.name, id }, name: body.companyName });

/** The ids with one in the place of another, each once. */
function exchanged(ids: readonly string[], from: string, to: string | undefined): readonly string[] {
  return [...new Set(ids.flatMap((id) => (id === from ? (to ?? []) : [id])))];
}

/** A hand-off that waits for the leaver is taken; one that the leaver made comes back to the receiver, or is taken by them. */
function passedOn(referral: Referral, { from, to }: { from: string; to: string }, now: Instant): Referral {
  const { handoff, outward, owner, team } = referral;
  const waits = handoff?.state === 'waiting' ? handoff : undefined;
  const isTaken = waits !== undefined && (waits.to === from || (waits.from === from && waits.to === to));
  return {
    ...referral,
    ...((isTaken || owner === from) && { owner: to }),
    team: exchanged(team, from, to),
    ...(isTaken && { handoff: { ...waits, to, state: 'taken', answeredAt: now } }),
    ...(waits && !isTaken && waits.from === from && { handoff: { ...waits, from: to } }),
    ...(outward && isPending(outward) && outward.from === from && { outward: { ...outward, from: to } }),
  };
}

async function workOf(person: string, reader: Reader, now: Instant): Promise<readonly Doc<Referral>[]> {
  return (await openOnes(reader, now)).filter(({ body }) => isWorkOf(person, body));
}

async function teamsOf(person: string, reader: Reader, now: Instant): Promise<readonly Doc<Referral>[]> {
  return (await openOnes(reader, now)).filter(({ body }) => body.team.includes(person) && !isWorkOf(person, body));
}

function isWorkOf(person: string, { owner, handoff, outward }: Referral): boolean {
  const waits = handoff?.state === 'waiting' && (handoff.to === person || handoff.from === person);
  return owner === person || waits || (isPending(outward) && outward?.from === person);
}

async function openOnes(reader: Reader, now: Instant): Promise<readonly Doc<Referral>[]> {
  return (await reader.list(referrals)).filter(({ body }) => ['new', 'active'].includes(stateOf(body, now)));
}

async function rulesWith(person: string, reader: Reader): Promise<Doc<HandoffRules> | undefined> {
  const rules = await reader.get(handoffRules, RULES_ID);
  return rules && (rules.body.rota.includes(person) || rules.body.lead === person) ? rules : undefined;
}
