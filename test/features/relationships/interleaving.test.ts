import { strict as assert } from 'node:assert';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Incoming } from '../../../src/assistant/incoming.ts';
import type { Card } from '../../../src/assistant/reply.ts';
import { endings } from '../../../src/features/relationships/ending.ts';
import {
  ACTIONS,
  type EndingState,
  isFinal,
  leadsTo,
  STATES,
} from '../../../src/features/relationships/rules/states.ts';
import type { Role } from '../../../src/partner/roles.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { HOUR } from '../../../src/shared/instant.ts';
import type { JsonObject } from '../../../src/shared/json.ts';
import { openLowdbStore } from '../../../src/store/lowdb.ts';
import type { HistoryRecord } from '../../../src/store/port.ts';
import { verifyHistory } from '../../../src/store/verify-history.ts';
import { buttons } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import { ALL_DONE, begin, DANIEL, giveRoles, officeWithCustomer } from './support.ts';

const PEOPLE = [MINJI, ADELE, DANIEL, MEGAN, ALEX];
const VERBS = ['check', 'amend', 'send', 'approve', 'return', 'reject', 'withdraw', 'stop', 'confirm', 'nudge', 'pass'];
/** Enough for any of the forms. */
const TYPED: JsonObject = {
  ...ALL_DONE,
  reason: 'risk',
  details: '!',
  choice: 'keep',
  text: 'Because.',
  name: 'Contoso',
};
const DECIDED = ['relationship.rejected', 'relationship.withdrawn', 'relationship.stopped', 'relationship.ended'];

type Step =
  | {
      readonly kind: 'press';
      readonly who: number;
      readonly verb: string | number;
      readonly old: boolean;
      readonly twice: boolean;
    }
  | { readonly kind: 'begin'; readonly who: number }
  | { readonly kind: 'task'; readonly who: number }
  | { readonly kind: 'roles'; readonly who: number; readonly roles: Role[] }
  | { readonly kind: 'time'; readonly hours: number }
  | { readonly kind: 'restart' };

const who = fc.nat({ max: PEOPLE.length - 1 });
const press: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('press' as const),
  who,
  // Mostly one of the buttons that the person sees, so that runs reach the end; else any, whoever may.
  verb: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 11 }) }, { weight: 2, arbitrary: fc.constantFrom(...VERBS) }),
  old: fc.nat({ max: 3 }).map((chance) => chance === 0),
  twice: fc.boolean(),
});
const other: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('begin' as const), who }),
  fc.record({ kind: fc.constant('task' as const), who }),
  fc.record({
    kind: fc.constant('roles' as const),
    who: fc.constantFrom(1, 2, 4),
    roles: fc.uniqueArray(fc.constantFrom<Role>('staff', 'manager', 'support')),
  }),
  fc.record({ kind: fc.constant('time' as const), hours: fc.constantFrom(1, 24, 80) }),
  fc.constant<Step>({ kind: 'restart' }),
);
const batch = fc.array(fc.oneof({ weight: 4, arbitrary: press }, { weight: 1, arbitrary: other }), {
  minLength: 1,
  maxLength: 3,
});

describe('Several people at one request, with restarts in between', () => {
  it('never have two outcomes, never approve their own request, and lose no line of the history', async function () {
    this.timeout(110_000);
    const reached = new Set<EndingState>();
    await fc.assert(
      fc.asyncProperty(
        who,
        fc.boolean(),
        fc.array(batch, { minLength: 8, maxLength: 16 }),
        async (requester, approved, batches) => {
          const dataDir = await mkdtemp(join(tmpdir(), 'ending-'));
          try {
            for (const state of await run(dataDir, { requester, approved }, batches)) reached.add(state);
            const check = await verifyHistory(dataDir);
            assert.deepEqual(check.problems, []);
          } finally {
            await rm(dataDir, { recursive: true });
          }
        },
      ),
      { numRuns: 30 },
    );
    // Runs that never left the beginning would hold for nothing. Which of the rarer ends they come to is chance.
    for (const state of ['asked', 'cooling', 'checking', 'ending'] as const) assert.ok(reached.has(state), state);
    assert.ok(STATES.filter((state) => reached.has(state)).length >= 7, [...reached].join(', '));
  });
});

async function run(
  dataDir: string,
  start: { readonly requester: number; readonly approved: boolean },
  batches: readonly (readonly Step[])[],
): Promise<Set<EndingState>> {
  let store = await openLowdbStore({ dataDir });
  let office = await officeWithCustomer({ store });
  await giveRoles(office, DANIEL, ['manager']);
  const first = PEOPLE[start.requester] ?? MINJI;
  if (first !== ALEX && first !== MEGAN) await toDecision(office, first, start.approved);
  for (const steps of batches) {
    await Promise.all(steps.map((step) => take(office, step)));
    if (steps.some(({ kind }) => kind === 'restart')) {
      const now = new Date(Date.parse(office.now()) + 1).toISOString();
      await store.close();
      store = await openLowdbStore({ dataDir });
      office = await officeWithCustomer({ store, now });
    }
    await office.notices.tick();
  }
  const states = await checkHistory(office);
  await store.close();
  return states;
}

/** Brings a request as far as the managers, or past them, so that the runs begin where it matters. */
async function toDecision(office: Office, person: { id: string; name: string }, approved: boolean): Promise<void> {
  await begin(office, person);
  for (const verb of ['check', 'send']) await pressNow(office, person, verb, false, false);
  if (!approved) return;
  await pressNow(office, DANIEL, 'approve', false, false);
  await pressNow(office, ADELE, 'approve', false, false);
  office.moveTime(24 * HOUR);
  await office.notices.tick();
}

async function take(office: Office, step: Step): Promise<void> {
  if (step.kind === 'time') return office.moveTime(step.hours * HOUR);
  if (step.kind === 'restart') return;
  const person = PEOPLE[step.who] ?? MINJI;
  // Roles are changed by a transaction of its own; two at once are as one after the other.
  if (step.kind === 'roles') return giveRoles(office, person, step.roles).catch(() => undefined);
  if (step.kind === 'begin') return void (await begin(office, person).catch(() => undefined));
  if (step.kind === 'press') return pressNow(office, person, step.verb, step.old, step.twice);
  const task = (await office.store.reader(TENANT).list(tasks)).at(-1);
  if (task) await fill(office, person, 'task.done', { record: task.id, version: task.version }, false);
}

async function pressNow(
  office: Office,
  person: { id: string; name: string },
  verb: string | number,
  old: boolean,
  twice: boolean,
): Promise<void> {
  const request = (await office.store.reader(TENANT).list(endings)).at(-1);
  if (!request) return;
  const version = old ? request.version - 1 : request.version;
  const wanted = typeof verb === 'string' ? `relationship.end.${verb}` : await seen(office, person, request.id, verb);
  if (wanted) await fill(office, person, wanted, { record: request.id, version }, twice);
}

/** One of the buttons for this request that the person sees. */
async function seen(office: Office, person: { id: string; name: string }, record: string, which: number) {
  const what = pressed('record.open', { kind: endings.name, record });
  const card = await deliver(office, incoming({ person, what }), false);
  const verbs = card ? buttons(card).map(({ verb }) => verb) : [];
  const own = verbs.filter((verb) => verb.startsWith('relationship.end.'));
  return own.length > 0 ? own[which % own.length] : undefined;
}

/** Presses, and when a form comes, fills it in and sends it. */
async function fill(
  office: Office,
  person: { id: string; name: string },
  verb: string,
  data: JsonObject,
  twice: boolean,
) {
  const card = await deliver(office, incoming({ person, what: pressed(verb, data) }), twice);
  const next = card && buttons(card).find(({ verb: each }) => /\.(submit|next)$/.test(each));
  if (!next) return;
  const typed = { ...TYPED, person: MEGAN.id, date: office.now().slice(0, 10) };
  await deliver(office, incoming({ person, what: pressed(next.verb, { ...next.data, ...typed }) }), twice);
}

async function deliver(office: Office, delivery: Incoming, twice: boolean): Promise<Card | undefined> {
  const [outgoing] = await Promise.all([
    office.takes(delivery),
    ...(twice ? [office.takes({ ...delivery, deliveryId: `${delivery.deliveryId}-again` })] : []),
  ]);
  return outgoing?.card;
}

/** Holds what is stored against what the history tells. Gives the states that were reached. */
async function checkHistory(office: Office): Promise<Set<EndingState>> {
  const history = (await office.history()).filter(({ what }) => what.startsWith('relationship.'));
  const states = new Set<EndingState>();
  for (const { id, version, body } of await office.store.reader(TENANT).list(endings)) {
    const own = history.filter(({ record }) => record.id === id);
    assert.equal(own.length, version, 'one line for each version');
    assert.equal(own.filter(({ what }) => DECIDED.includes(what)).length, isFinal(body.state) ? 1 : 0);
    if (isFinal(body.state)) assert.ok(DECIDED.includes(own.at(-1)?.what ?? ''), 'nothing happens after the end');
    for (const decision of own.filter(({ what }) => /approved|rejected|returned/.test(what)))
      assert.notEqual(decision.who, body.requester);
    assert.ok(body.approvals.every(({ by }) => by !== body.requester));
    assert.equal(new Set(body.approvals.map(({ by }) => by)).size, body.approvals.length);
    const approvedSince = own.slice(own.findLastIndex(({ what }) => what === 'relationship.sent'));
    // Approvals that stopped counting are dropped with the next one; none is there without its line.
    const told = approvedSince.filter(({ what }) => what === 'relationship.approved').map((line) => line.who);
    assert.ok(body.approvals.every(({ by }) => told.includes(by)));
    if (body.state !== 'changes') assert.equal(body.approvals.at(-1)?.by, told.at(-1));
    const spoken = body.approvals.map((yes) => yes.for ?? yes.by);
    assert.equal(new Set(spoken).size, spoken.length);
    assert.ok(!spoken.includes(body.requester));
    for (const state of walk(own, body.state)) states.add(state);
  }
  const open = (await office.store.reader(TENANT).list(endings)).filter(({ body }) => !isFinal(body.state));
  assert.ok(open.length <= 1, 'one open request for a customer');
  return states;
}

/** Follows the states of the history: each step is one of the machine's, and the last is the one that is stored. */
function walk(lines: readonly HistoryRecord[], stored: EndingState): readonly EndingState[] {
  const visited: EndingState[] = ['preparing'];
  for (const { facts } of lines.slice(1)) {
    const before = visited.at(-1) ?? 'preparing';
    const after = STATES.find((state) => state === facts?.state) ?? before;
    if (after !== before) {
      assert.ok(
        ACTIONS.some((action) => leadsTo(action, before).includes(after)),
        `${before} → ${after}`,
      );
    }
    visited.push(after);
  }
  assert.equal(visited.at(-1), stored);
  return visited;
}
