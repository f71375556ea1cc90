import assert from 'node:assert/strict';
import type { Address } from '../../src/assistant/incoming.ts';
import { DeliveryError, type DeliveryFailure } from '../../src/assistant/messenger.ts';
import type { Timers } from '../../src/teams/timers.ts';
import { card, type RunningBot, startBot } from '../support/teams-bot.ts';
import {
  type Failure,
  type Message,
  type Person,
  startTeamsStandIn,
  type TeamsStandIn,
} from '../support/teams-stand-in.ts';

/** Time that passes at once, and is noted. */
function hurried(waits: number[]): Timers {
  return {
    after(ms, run) {
      if (ms === 1500) return () => undefined;
      waits.push(ms);
      queueMicrotask(run);
      return () => undefined;
    },
  };
}

async function failureOf(work: Promise<unknown>): Promise<DeliveryFailure> {
  const error = await work.then(
    () => assert.fail('it was delivered'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof DeliveryError, String(error));
  return error.failure;
}

describe('Sending without being asked', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  let minji: Person;
  let address: Address;
  let message: Message;

  beforeEach(async () => {
    bot = await startBot({}, { sendTimeoutMs: 150, now: () => Date.parse('2026-11-23T09:00:00Z') });
    stand = await startTeamsStandIn(bot.url);
    minji = stand.person('minji');
    ({ message } = await minji.says('help'));
    address = bot.assistant.heard[0]?.address ?? {};
  });

  afterEach(async () => {
    await stand.close();
    await bot.close();
  });

  it('puts a card into the conversation that an earlier delivery came from, and gives its id back', async () => {
    const id = await bot.messenger.send(JSON.parse(JSON.stringify(address)), card('decided'));

    const arrived = minji.messages.at(-1);
    assert.equal(arrived?.id, id);
    assert.equal(arrived?.summary, 'decided');
    assert.equal(arrived?.activity.replyToId, undefined);
    assert.match(stand.connector.requests.at(-1)?.url ?? '', /\/activities$/);
  });

  it('replaces a card that was sent before', async () => {
    await bot.messenger.update(address, message.id, card('now'));

    assert.equal(message.version, 2);
    assert.equal(message.summary, 'now');
    assert.deepEqual(message.card, card('now').content);
  });

  it('answers in the thread of a channel', async () => {
    const thread = stand.channelThread();
    await minji.in(thread).says('help');

    await bot.messenger.send(bot.assistant.heard.at(-1)?.address ?? {}, card('later'));

    assert.equal(minji.in(thread).messages.at(-1)?.summary, 'later');
  });

  const outcomes: readonly (readonly [Failure, DeliveryFailure])[] = [
    [
      { with: 403, code: 'MessageWritesBlocked' },
      { kind: 'unreachable', reason: '403 MessageWritesBlocked' },
    ],
    [
      { with: 404, code: 'ConversationNotFound' },
      { kind: 'unreachable', reason: '404 ConversationNotFound' },
    ],
    [{ with: 412 }, { kind: 'later', reason: '412 Refused' }],
    [
      { with: 429, retryAfter: '7' },
      { kind: 'later', reason: '429 Refused', retryAfterMs: 7000 },
    ],
    [
      { with: 429, retryAfter: 'Mon, 23 Nov 2026 09:00:30 GMT' },
      { kind: 'later', reason: '429 Refused', retryAfterMs: 30_000 },
    ],
    [
      { with: 429, retryAfter: 'soon' },
      { kind: 'later', reason: '429 Refused' },
    ],
    [{ with: 502 }, { kind: 'later', reason: '502 Refused' }],
    [{ with: 504 }, { kind: 'later', reason: '504 Refused' }],
    [{ with: 408 }, { kind: 'unsure', reason: '408 Refused' }],
    [{ with: 500 }, { kind: 'unsure', reason: '500 Refused' }],
    [{ with: 503 }, { kind: 'unsure', reason: '503 Refused' }],
    [
      { with: 400, code: 'Bad; drop' },
      { kind: 'unsure', reason: '400 RestError' },
    ],
    [{ with: 'redirect' }, { kind: 'unsure', reason: '307 RestError' }],
    [{ with: 'no answer' }, { kind: 'unsure', reason: 'AbortError' }],
    [{ with: 'cut off' }, { kind: 'unsure', reason: 'ECONNRESET' }],
  ];

  for (const [failure, expected] of outcomes) {
    const { with: how, code = '', retryAfter = '' } = failure;
    it(`is ${expected.kind} after ${how} ${code}${retryAfter}, and is tried once only`, async () => {
      const before = stand.connector.requests.length;
      stand.connector.fails(failure);
      assert.deepEqual(await failureOf(bot.messenger.send(address, card('x'))), expected);
      assert.equal(stand.connector.requests.length, before + 1);
    });
  }

  it('tells the same of updates', async () => {
    assert.deepEqual(await failureOf(bot.messenger.update(address, 'no-such', card('x'))), {
      kind: 'unreachable',
      reason: '404 ActivityNotFoundInConversation',
    });
  });

  it('is unsure when the message was taken but no id came back', async () => {
    stand.connector.fails({ with: 'no id' });
    assert.equal((await failureOf(bot.messenger.send(address, card('x')))).kind, 'unsure');
  });

  it('can be tried later when nobody listens there', async () => {
    const closed = { ...address, serviceUrl: 'http://127.0.0.1:1/' };
    const failure = await failureOf(bot.messenger.send(closed, card('x')));
    assert.deepEqual(failure, { kind: 'later', reason: 'ECONNREFUSED' });
  });

  for (const serviceUrl of [
    'https://smba.trafficmanager.net/kr/',
    'http://192.0.2.1/',
    'file:///etc/passwd',
    'x',
    '',
  ]) {
    it(`in local mode never goes to ${serviceUrl || 'nowhere'}`, async () => {
      const failure = await failureOf(bot.messenger.send({ ...address, serviceUrl }, card('x')));
      assert.equal(failure.kind, 'unreachable');
    });
  }

  it('goes nowhere for an address that is none', async () => {
    for (const none of [{}, { serviceUrl: 7 }, { ...address, conversation: null }] as Address[]) {
      assert.equal((await failureOf(bot.messenger.send(none, card('x')))).kind, 'unreachable');
    }
  });

  it('can happen while the assistant is handling something', async () => {
    bot.assistant.answers(async ({ address: to }) => {
      await bot.messenger.send(to, card('first'));
      return { card: card('second') };
    });

    const { messages } = await minji.says('go');

    assert.deepEqual(
      messages.map(({ summary }) => summary),
      ['first', 'second'],
    );
  });
});

describe('An answer that cannot be delivered at once', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  let waits: number[];

  beforeEach(async () => {
    waits = [];
    bot = await startBot({}, { timers: hurried(waits), sendTimeoutMs: 150 });
    stand = await startTeamsStandIn(bot.url);
  });

  afterEach(async () => {
    await stand.close();
    await bot.close();
  });

  it('is tried again with growing waits', async () => {
    stand.connector.fails({ with: 502, times: 3 });

    const { message } = await stand.person('minji').says('help');

    assert.equal(message.summary, 'hello');
    assert.equal(waits.length, 3);
    assert.ok(waits.every((ms, i) => i === 0 || ms > (waits[i - 1] ?? 0)));
  });

  it('waits as long as the channel asks for', async () => {
    stand.connector.fails({ with: 429, retryAfter: '2' });

    await stand.person('minji').says('help');

    assert.deepEqual(waits, [2000]);
  });

  it('is given up when the channel asks for more than a turn lasts, and is logged', async () => {
    stand.connector.fails({ with: 429, retryAfter: '60' });

    const { status, messages } = await stand.person('minji').says('help');

    assert.equal(status, 200);
    assert.equal(messages.length, 0);
    assert.equal(bot.assistant.noted.length, 0);
    assert.match(bot.logged.text(), /the answer was not delivered/);
  });

  for (const how of [500, 403, 'no answer'] as const) {
    it(`is not sent twice after ${how}`, async () => {
      stand.connector.fails({ with: how });

      const { status } = await stand.person('minji').says('help');

      assert.equal(status, 200);
      assert.equal(stand.connector.requests.length, 1);
    });
  }
});
