import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { rememberDeliveries } from '../../../src/assistant/deliveries/deliveries.ts';
import { type Instant, MINUTE, plus } from '../../../src/shared/instant.ts';

describe('Deliveries that were answered', () => {
  let now: Instant = '2026-11-23T01:00:00.000Z';
  const clock = { now: () => now };

  it('are answered once', async () => {
    const deliveries = rememberDeliveries<number>(clock);
    let calls = 0;
    const answer = async () => ++calls;
    assert.deepEqual(await deliveries.once('a', answer), { again: false, answer: 1 });
    assert.deepEqual(await deliveries.once('a', answer), { again: true });
    assert.deepEqual(await deliveries.once('b', answer), { again: false, answer: 2 });
  });

  it('are answered once while the first is still being answered', async () => {
    const deliveries = rememberDeliveries<string>(clock);
    let finish: (value: string) => void = () => assert.fail();
    const first = deliveries.once('a', () => new Promise((resolve) => (finish = resolve)));
    const second = deliveries.once('a', () => assert.fail('ran twice'));
    finish('done');
    assert.deepEqual(await Promise.all([first, second]), [{ again: false, answer: 'done' }, { again: true }]);
  });

  it('are forgotten when they failed, so that another try can succeed', async () => {
    const deliveries = rememberDeliveries<string>(clock);
    await assert.rejects(
      deliveries.once('a', async () => Promise.reject(new Error('full'))),
      /full/,
    );
    assert.deepEqual(await deliveries.once('a', async () => 'done'), { again: false, answer: 'done' });
  });

  it('are forgotten after ten minutes, and no sooner', async () => {
    const deliveries = rememberDeliveries<number>(clock);
    await deliveries.once('a', async () => 1);
    now = plus(now, 10 * MINUTE);
    assert.equal((await deliveries.once('a', async () => 2)).again, true);
    now = plus(now, 1);
    assert.equal((await deliveries.once('a', async () => 3)).again, false);
  });

  it('keep no answer in memory', async () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const deliveries = rememberDeliveries<object>(clock);
    const answers: WeakRef<object>[] = [];
    for (let count = 0; count < 100; count++) {
      await deliveries.once(`kept ${count}`, async () => {
        const card = { text: 'x'.repeat(1000) };
        answers.push(new WeakRef(card));
        return card;
      });
    }
    // What a weak reference was last asked for lives until the present job is over.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    const kept = answers.filter((answer) => answer.deref() !== undefined).length;
    // The last one may still stand in a register.
    assert.ok(kept <= 1, `${kept} answers`);
    assert.equal((await deliveries.once('kept 0', () => assert.fail('answered again'))).again, true);
  });
});
