import assert from 'node:assert/strict';
import { card, type RunningBot, startBot } from '../support/teams-bot.ts';
import { type Person, startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in.ts';

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
const ERROR_TYPE = 'application/vnd.microsoft.error';

const form = card('Add a customer', {
  body: [
    { type: 'Input.Text', id: 'company', label: 'Company' },
    { type: 'Input.Text', id: 'country', label: 'Country', value: 'KR' },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Save', verb: 'customer.add.submit', data: { draft: 'd1' } },
    {
      type: 'Action.Submit',
      title: 'Save (old)',
      data: { verb: 'customer.add.submit', draft: 'd1', msteams: { x: 1 } },
    },
    { type: 'Action.Execute', title: 'Drop', verb: 'draft.drop', associatedInputs: 'none' },
  ],
  refresh: { action: { type: 'Action.Execute', verb: 'record.open', data: { id: 'c1' } } },
});

describe('A press over real HTTP', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  let minji: Person;

  beforeEach(async () => {
    bot = await startBot();
    stand = await startTeamsStandIn(bot.url);
    minji = stand.person('minji');
    bot.assistant.answers(async ({ what }) => (what.kind === 'said' ? { card: form } : { card: card('saved') }));
  });

  afterEach(async () => {
    await stand.close();
    await bot.close();
  });

  it('reaches the assistant with its verb, its data and the inputs, and says which message it was on', async () => {
    const asked = await minji.says('add customer');
    await minji.presses(asked, 'Save', { company: '콘토소' });

    assert.deepEqual(bot.assistant.heard[1]?.what, {
      kind: 'pressed',
      verb: 'customer.add.submit',
      data: { draft: 'd1', company: '콘토소', country: 'KR' },
      messageId: asked.message.id,
      automatic: false,
    });
  });

  it('is answered with HTTP 200 and the new card in the body', async () => {
    const asked = await minji.says('add customer');
    const { status, response } = await minji.presses(asked, 'customer.add.submit', { company: 'x' }).catch((error) => {
      assert.match(error.message, /2 actions "customer\.add\.submit"/);
      return minji.presses(asked, 'Save', { company: 'x' });
    });

    assert.equal(status, 200);
    assert.deepEqual(response, { statusCode: 200, type: CARD_TYPE, value: card('saved').content });
  });

  it('brings the message up to date for the others, and tells the assistant', async () => {
    bot.assistant.answers(async ({ what }) =>
      what.kind === 'said' ? { card: form } : { card: card('yours'), shared: card('for all') },
    );
    const asked = await minji.says('add customer');

    const pressed = await minji.presses(asked, 'Save');
    await bot.settled();

    assert.deepEqual(pressed.card, card('yours').content);
    assert.equal(asked.message.summary, 'for all');
    assert.deepEqual(asked.message.card, card('for all').content);
    assert.equal(minji.messages.length, 1);
    assert.equal(bot.assistant.noted.at(-1)?.messageId, asked.message.id);
  });

  it('is answered before the message is brought up to date, however long that takes', async () => {
    const asked = await minji.says('add customer');
    await bot.close();
    bot = await startBot({}, { sendTimeoutMs: 200 });
    const other = await startTeamsStandIn(bot.url);
    other.connector.fails({ with: 'no answer' });

    const { response } = await other.person('minji').presses(asked, 'Save');
    assert.equal(response.statusCode, 200);
    await bot.settled();

    assert.match(bot.logged.text(), /was not updated after a press/);
    assert.equal(bot.assistant.noted.length, 0);
    await other.close();
  });

  it('updates a message in the order of the presses', async () => {
    let count = 0;
    bot.assistant.answers(async ({ what }) => {
      count += 1;
      return what.kind === 'said' ? { card: form } : { card: card(`press ${count}`) };
    });
    const asked = await minji.says('add customer');
    stand.connector.fails({ with: 429, retryAfter: '0', on: 'update' });

    await minji.presses(asked, 'Drop');
    await minji.presses(asked, 'Drop');
    await asked.message.reaches(3);

    assert.equal(asked.message.summary, 'press 3');
  });

  it('by the client itself gets a card and nothing else', async () => {
    const asked = await minji.says('add customer');

    const { response } = await minji.refreshes(asked);
    await bot.settled();

    assert.equal(response.type, CARD_TYPE);
    const what = bot.assistant.heard[1]?.what;
    assert.deepEqual(what?.kind === 'pressed' && [what.automatic, what.verb, what.data], [
      true,
      'record.open',
      { id: 'c1' },
    ]);
    assert.equal(asked.message.version, 1);
    assert.equal(stand.connector.requests.length, 1);
    assert.equal(bot.assistant.noted.length, 1);
  });

  it('that comes as a message (old clients) is the same press, and changes the message it was on', async () => {
    const asked = await minji.says('add customer');

    const pressed = await minji.presses(asked, 'Save (old)', { company: 'x' });

    assert.deepEqual(bot.assistant.heard[1]?.what, {
      kind: 'pressed',
      verb: 'customer.add.submit',
      data: { draft: 'd1', company: 'x', country: 'KR' },
      messageId: asked.message.id,
      automatic: false,
    });
    assert.equal(pressed.status, 200);
    assert.equal(asked.message.summary, 'saved');
    assert.equal(minji.messages.length, 1);
  });

  it('that comes as a message is answered by a new one when its own is gone', async () => {
    const asked = await minji.says('add customer');
    stand.connector.fails({ with: 404, on: 'update' });

    const pressed = await minji.presses(asked, 'Save (old)');

    assert.equal(pressed.message.summary, 'saved');
    assert.equal(minji.messages.length, 2);
  });

  it('gets an error with a reference in an HTTP 200 when the assistant fails', async () => {
    bot.assistant.answers(async () => {
      throw new Error('the disk is full');
    });

    const { status, response } = await minji.executes('customer.add.submit');

    assert.equal(status, 200);
    assert.equal(response.statusCode, 500);
    assert.equal(response.type, ERROR_TYPE);
    assert.match(JSON.stringify(response.value), /ref-1.*참조 번호\(ref-1\)/);
    assert.match(bot.logged.text(), /ref-1.*the disk is full/);
  });

  it('gets a message that is not empty when the assistant has nothing to say', async () => {
    bot.assistant.answers(async () => undefined);

    const { status, response } = await minji.executes('customer.add.submit');

    assert.equal(status, 200);
    assert.equal(response.type, 'application/vnd.microsoft.activity.message');
    assert.ok(String(response.value).length > 0);
  });

  for (const verb of [undefined, null, 7, ['a'], { a: 1 }, '']) {
    it(`with the verb ${JSON.stringify(verb)} is told that the button is not known, in an HTTP 200`, async () => {
      const { status, response } = await minji.executes(verb);

      assert.equal(status, 200);
      assert.equal(response.type, ERROR_TYPE);
      assert.equal(bot.assistant.heard.length, 0);
    });
  }

  for (const data of [null, 'text', 7, ['a'], true]) {
    it(`with the data ${JSON.stringify(data)} reaches the assistant with none`, async () => {
      const { response } = await minji.executes('customer.add.submit', data);

      assert.equal(response.statusCode, 200);
      const what = bot.assistant.heard[0]?.what;
      assert.deepEqual(what?.kind === 'pressed' && what.data, {});
    });
  }

  for (const value of [undefined, null, 'text', [], { action: null }, { action: [] }]) {
    it(`whose value is ${JSON.stringify(value)} is refused in an HTTP 200`, async () => {
      const { status, response } = await minji.posts({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: value as never,
      });

      assert.equal(status, 200);
      assert.equal(response.type, ERROR_TYPE);
    });
  }

  it('of another kind than a card action is refused in an HTTP 200', async () => {
    for (const name of ['task/fetch', 'composeExtension/selectItem', 'signin/verifyState', null, 7]) {
      const { status, response } = await minji.posts({ type: 'invoke', name, value: {} });
      assert.equal(status, 200);
      assert.equal(response.statusCode, 400);
    }
    assert.equal(bot.assistant.heard.length, 0);
  });
});
