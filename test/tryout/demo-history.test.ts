import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { customers } from '../../src/features/customers/customer.ts';
import { invitations } from '../../src/features/invitations/invitation.ts';
import { referrals } from '../../src/features/referrals/referral.ts';
import { figuresOf, spansOf } from '../../src/features/reports/rules.ts';
import { openLowdbStore } from '../../src/store/lowdb.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { HistoryRecord } from '../../src/store/port.ts';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { seedDemo } from '../../src/tryout/demo-data.ts';
import { TENANT_ID } from '../../src/tryout/people.ts';
import { DEEDS } from '../features/reports/deeds.ts';

const NOW = '2026-11-23T01:00:00.000Z';

async function demo() {
  const store = createMemoryStore();
  await seedDemo(store, { now: () => NOW });
  const history: HistoryRecord[] = [];
  for await (const record of store.history(TENANT_ID)) history.push(record);
  return { history, reader: store.reader(TENANT_ID) };
}

describe('The history of the try-out', () => {
  it('tells what happened when it happened, oldest first, in words that features know', async () => {
    const { history } = await demo();
    assert.deepEqual(
      history.map(({ at }) => at),
      history.map(({ at }) => at).sort(),
    );
    assert.ok(history.every(({ at }) => at <= NOW));
    assert.ok(new Set(history.map(({ at }) => at.slice(0, 10))).size > 30, 'many days');
    for (const { what } of history) assert.ok(DEEDS.has(what), what);
  });

  it('gives figures that can be compared with the month, the quarter and the year before', async () => {
    const { history } = await demo();
    for (const period of ['month', 'quarter', 'year'] as const) {
      const { present, before } = spansOf({ period: period, last: false }, NOW, 'Asia/Seoul');
      const [now, then] = [figuresOf(history, present), figuresOf(history, before)];
      const sum = ({ counts }: typeof now): number => Object.values(counts).reduce((one, other) => one + other, 0);
      assert.ok(sum(now) > 0 && sum(then) > 0, period);
    }
    const { present, before } = spansOf({ period: 'month', last: false }, NOW, 'Asia/Seoul');
    const [month, last] = [figuresOf(history, present), figuresOf(history, before)];
    assert.ok(month.counts.customersAdded > 0 && last.counts.customersAdded > 0);
    assert.ok(month.counts.invitationsSent > 0 && last.counts.invitationsSent > 0);
    assert.ok(month.counts.referralsReceived > 0 && last.counts.referralsReceived > 0);
    assert.ok(month.hours.firstAnswer && last.hours.firstAnswer && month.hours.decision);
  });

  it('agrees with the records: each has the deed that brought it where it is', async () => {
    const { history, reader } = await demo();
    const has = (kind: string, id: string, what: string): boolean =>
      history.some(({ record, what: did }) => record.kind === kind && record.id === id && did === what);
    for (const { id, body } of await reader.list(invitations))
      assert.ok(
        has('invitation', id, `invitation.${body.state === 'draft' ? 'drafted' : body.state}`),
        body.companyName,
      );
    for (const { id, body } of await reader.list(referrals)) {
      const last = body.status === 'New' ? 'added' : body.substatus.toLowerCase();
      assert.ok(has('referral', id, `referral.${last}`), body.companyName);
    }
    const came = ['customer.added', 'customer.connected'];
    for (const { id, body } of await reader.list(customers)) {
      assert.equal(came.filter((what) => has('customer', id, what)).length, 1, body.companyName);
      if (body.status === 'ended') assert.ok(has('customer', id, 'customer.ended'), body.companyName);
    }
  });

  it('is a whole chain on disk', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'demo-history-'));
    const store = await openLowdbStore({ dataDir });
    await seedDemo(store, { now: () => NOW });
    await store.close();
    const { problems } = await verifyHistory(dataDir);
    assert.deepEqual(problems, []);
    await rm(dataDir, { recursive: true, force: true });
  });
});
