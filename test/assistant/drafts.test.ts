import assert from 'node:assert/strict';
import {
  closeDraft,
  DRAFT_LIFETIME,
  drafts,
  isLapsed,
  keepDraft,
  openDraft,
  startDraft,
} from '../../src/assistant/drafts.ts';
import { plus } from '../../src/shared/instant.ts';
import { Conflict } from '../../src/store/port.ts';
import { NOW, storeWith, turnOf } from './turns.ts';

describe('A form under way', () => {
  it('holds what was typed, under a token of its own', async () => {
    const { transact } = storeWith();
    const draft = await transact((tx) => startDraft(turnOf(), tx, { name: 'customer.add', values: { city: '서울' } }));
    assert.equal(draft.body.form, 'customer.add');
    assert.deepEqual(draft.body.values, { city: '서울' });
    assert.equal(draft.body.openedAt, NOW);
    const kept = await transact((tx) => keepDraft(tx, draft, { values: { city: '부산' } }));
    assert.deepEqual([kept.body.values, kept.version], [{ city: '부산' }, 2]);
    assert.equal(kept.body.token, draft.body.token);
  });

  it('is one for each person and conversation: another one takes its place', async () => {
    const { transact, store } = storeWith();
    const first = await transact((tx) => startDraft(turnOf({ id: 'turn-1' }), tx, { name: 'a' }));
    const second = await transact((tx) => startDraft(turnOf({ id: 'turn-2' }), tx, { name: 'b' }));
    assert.notEqual(first.body.token, second.body.token);
    const elsewhere = await transact((tx) =>
      startDraft(turnOf({ id: 'turn-3', conversation: 'room' }), tx, { name: 'c' }),
    );
    assert.equal(elsewhere.version, 1);
    const reader = store.reader(turnOf().tenant);
    assert.equal((await reader.list(drafts)).length, 2);
    assert.equal((await openDraft(turnOf(), reader))?.body.form, 'b');
  });

  it('is gone once it was used, and cannot be used again', async () => {
    const { transact, store } = storeWith();
    const draft = await transact((tx) => startDraft(turnOf(), tx, { name: 'a' }));
    await transact((tx) => closeDraft(tx, draft));
    assert.equal(await openDraft(turnOf(), store.reader(turnOf().tenant)), undefined);
    await assert.rejects(
      transact((tx) => closeDraft(tx, draft)),
      Conflict,
    );
    await assert.rejects(
      transact((tx) => keepDraft(tx, draft, {})),
      Conflict,
    );
  });

  it('lapses after a day, to the millisecond', async () => {
    const { transact, store } = storeWith();
    const draft = await transact((tx) => startDraft(turnOf(), tx, { name: 'a' }));
    assert.equal(isLapsed(draft.body, plus(NOW, DRAFT_LIFETIME - 1)), false);
    assert.equal(isLapsed(draft.body, plus(NOW, DRAFT_LIFETIME)), true);
    const later = turnOf({ now: plus(NOW, DRAFT_LIFETIME) });
    assert.equal(await openDraft(later, store.reader(later.tenant)), undefined);
    const again = await transact((tx) => startDraft({ ...later, newId: () => 'other' }, tx, { name: 'b' }));
    assert.equal(again.body.openedAt, later.now);
  });
});
