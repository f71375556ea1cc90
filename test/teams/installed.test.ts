import assert from 'node:assert/strict';
import { card, type RunningBot, startBot } from '../support/teams-bot.ts';
import { type Person, startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in.ts';

describe('Adding and removing the assistant, over real HTTP', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  let minji: Person;

  beforeEach(async () => {
    bot = await startBot();
    stand = await startTeamsStandIn(bot.url);
    minji = stand.person('minji');
  });

  afterEach(async () => {
    await stand.close();
    await bot.close();
  });

  it('tells the assistant with each activity, which decides whom it has greeted', async () => {
    let greeted = false;
    bot.assistant.answers(async () => {
      if (greeted) return undefined;
      greeted = true;
      return { card: card('welcome') };
    });

    await minji.installs();

    assert.deepEqual(
      bot.assistant.heard.map(({ what }) => what.kind),
      ['installed', 'installed'],
    );
    assert.equal(minji.messages.length, 1);
    assert.equal(bot.assistant.noted.length, 1);
  });

  it('gives the assistant an address to reach the person at later', async () => {
    bot.assistant.answers(async () => undefined);
    await minji.installs();

    await bot.messenger.send(bot.assistant.heard[0]?.address ?? {}, card('later'));

    assert.equal(minji.messages.at(-1)?.summary, 'later');
  });

  it('sends nothing to somebody who removed it, whatever the assistant answers', async () => {
    const { status } = await minji.removes();

    assert.equal(status, 200);
    assert.equal(bot.assistant.heard[0]?.what.kind, 'removed');
    assert.equal(stand.connector.requests.length, 0);
  });

  it('does not apologise to somebody who removed it', async () => {
    bot.assistant.answers(async () => {
      throw new Error('broken');
    });

    assert.equal((await minji.removes()).status, 200);
    assert.equal(stand.connector.requests.length, 0);
  });

  it('ignores upgrades, other members and other events', async () => {
    for (const action of ['add-upgrade', 'remove-upgrade']) await minji.posts({ type: 'installationUpdate', action });
    await minji.posts({ type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] });
    await minji.posts({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });

    assert.equal(bot.assistant.heard.length, 0);
    assert.equal(stand.connector.requests.length, 0);
  });

  it('says nothing to what has no directory object id (bots, webhooks, guests of meetings)', async () => {
    const { status } = await minji.posts({
      type: 'message',
      text: 'help',
      from: { id: '28:another-bot', name: 'Bot' },
    });

    assert.equal(status, 200);
    assert.equal(bot.assistant.heard.length, 0);
    assert.equal(stand.connector.requests.length, 0);
  });
});
