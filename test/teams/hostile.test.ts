import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonObject } from '../../src/shared/json.ts';
import { card, type RunningBot, startBot } from '../support/teams-bot.ts';
import { type Person, startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in.ts';

describe('What is no proper activity, over real HTTP', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  let minji: Person;

  before(async () => {
    bot = await startBot();
    stand = await startTeamsStandIn(bot.url);
    minji = stand.person('minji');
  });

  after(async () => {
    await stand.close();
    await bot.close();
  });

  afterEach(async () => {
    bot.assistant.answers(async () => ({ card: card('still here') }));
    assert.equal((await minji.says('are you there?')).message.summary, 'still here');
  });

  const refused: readonly (readonly [what: string, body: string, status: number])[] = [
    ['no JSON', 'hello', 400],
    ['JSON that is cut off', '{"type":"mess', 400],
    ['nothing', '', 400],
    ['null', 'null', 400],
    ['a number', '7', 400],
    ['a text', '"message"', 400],
    ['an array', '[{"type":"message"}]', 400],
    ['an object without a type', '{"text":"hi"}', 400],
    ['a type that is a number', '{"type":7}', 400],
    ['a type that is an array', '{"type":["message"]}', 400],
    ['a type only in the prototype', '{"__proto__":{"type":"message","channelId":"msteams"}}', 400],
    ['no channel', '{"type":"message"}', 403],
    [
      '100,000 arrays in each other',
      `{"type":"message","channelId":"msteams","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      400,
    ],
    [
      '20,000 objects in each other',
      `{"type":"message","channelId":"msteams","value":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      400,
    ],
    ['10 MB', JSON.stringify({ type: 'message', text: 'x'.repeat(10_000_000) }), 413],
  ];
  for (const [what, body, status] of refused) {
    it(`${what} gets ${status}`, async () => {
      const response = await stand.postsRaw(body);
      assert.equal(response.status, status);
      assert.ok(response.text.length < 60 && !response.text.includes(' at '), response.text);
    });
  }

  it('bytes that are no UTF-8 get 400', async () => {
    assert.equal((await stand.postsRaw(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).status, 400);
  });

  it('texts of 100,000 characters reach the assistant whole', async () => {
    await minji.says('가'.repeat(80_000));
    const what = bot.assistant.heard.at(-1)?.what;
    assert.equal(what?.kind === 'said' && what.text.length, 80_000);
  });

  it('fields of any type never lead to an error, in any kind of activity', async () => {
    const anything = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<never>);
    const fields = [
      'id',
      'from',
      'recipient',
      'conversation',
      'channelData',
      'entities',
      'locale',
      'localTimezone',
      'text',
      'value',
    ];
    const more = [
      'name',
      'action',
      'membersAdded',
      'replyToId',
      'timestamp',
      'deliveryMode',
      'callerId',
      'attachments',
      'relatesTo',
    ];
    const types = [
      'message',
      'invoke',
      'installationUpdate',
      'conversationUpdate',
      'event',
      'typing',
      'messageReaction',
      'x',
    ];
    const activity = fc.record({
      type: fc.constantFrom(...types),
      changes: fc.dictionary(fc.constantFrom(...fields, ...more), anything, { maxKeys: 4 }),
      isPress: fc.boolean(),
    });
    bot.assistant.answers(async () => undefined);

    await fc.assert(
      fc.asyncProperty(activity, async ({ type, changes, isPress }) => {
        const press = isPress ? { name: 'adaptiveCard/action', value: { action: { verb: 'v', data: {} } } } : {};
        const { status } = await minji.posts({ type, ...press, ...changes } as JsonObject);
        return status === 200 || status === 403;
      }),
      { numRuns: 300 },
    );
  });
});
