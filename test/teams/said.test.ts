import assert from 'node:assert/strict';
import type { Timers } from '../../src/teams/timers.ts';
import { card, type RunningBot, startBot } from '../support/teams-bot.ts';
import { type Person, startTeamsStandIn, type TeamsStandIn } from '../support/teams-stand-in.ts';

describe('A text over real HTTP', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  let minji: Person;

  beforeEach(async () => {
    bot = await startBot();
    stand = await startTeamsStandIn(bot.url);
    minji = stand.person('minji', { locale: 'ko-KR', timeZone: 'Asia/Seoul' });
  });

  afterEach(async () => {
    await stand.close();
    await bot.close();
  });

  it('reaches the assistant with who, where and in which language', async () => {
    await minji.says('고객 추가');

    const [incoming] = bot.assistant.heard;
    assert.deepEqual(incoming?.what, { kind: 'said', text: '고객 추가' });
    assert.deepEqual(incoming?.person, { id: minji.id, name: 'minji' });
    assert.deepEqual(incoming?.conversation, { id: minji.conversation.id, place: 'personal' });
    assert.equal(incoming?.tenant, minji.tenant);
    assert.equal(incoming?.clientLocale, 'ko-KR');
    assert.equal(incoming?.timeZone, 'Asia/Seoul');
  });

  it('is answered by one activity: a card with a summary, no text beside it', async () => {
    const { status, body, messages } = await minji.says('help');

    assert.equal(status, 200);
    assert.equal(body, undefined);
    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.activity.text, undefined);
    assert.equal(messages[0]?.summary, 'hello');
    assert.deepEqual(messages[0]?.card, card('hello').content);
  });

  it('tells the assistant in which message the answer stands', async () => {
    const { message } = await minji.says('help');

    assert.equal(bot.assistant.noted.length, 1);
    assert.equal(bot.assistant.noted[0]?.messageId, message.id);
  });

  it('is not answered when the assistant has nothing to say', async () => {
    bot.assistant.answers(async () => undefined);

    const { status, messages } = await minji.says('hi again');

    assert.equal(status, 200);
    assert.equal(messages.length, 0);
    assert.equal(bot.assistant.noted.length, 0);
  });

  it('has the same delivery id when Teams delivers it again', async () => {
    await minji.says('help');
    await minji.redelivers();
    await minji.says('help');

    const [first, again, other] = bot.assistant.heard.map(({ deliveryId }) => deliveryId);
    assert.equal(first, again);
    assert.notEqual(first, other);
  });

  it('gets an apology in both languages, with the reference of the log, when the assistant fails', async () => {
    bot.assistant.answers(async () => {
      throw new Error('the disk is full');
    });

    const { status, message } = await minji.says('help');

    assert.equal(status, 200);
    assert.match(String(message.activity.text), /reference.*ref-1[\s\S]*참조 번호\(ref-1\)/);
    const line = bot.logged.lines().find(({ reference }) => reference === 'ref-1');
    assert.match(JSON.stringify(line), /the disk is full/);
  });

  it('in a group chat mentions the assistant, and gets the card that everybody may see', async () => {
    bot.assistant.answers(async () => ({ card: card('yours'), shared: card('for all') }));
    const inGroup = minji.in(stand.groupChat());

    const { message } = await inGroup.says('help');

    assert.deepEqual(bot.assistant.heard[0]?.what, { kind: 'said', text: 'help' });
    assert.equal(bot.assistant.heard[0]?.conversation.place, 'group');
    assert.equal(message.summary, 'for all');
  });

  it('in a channel is answered in its thread, while all threads are one conversation', async () => {
    const thread = stand.channelThread();
    const other = stand.channelThread(thread);

    const { message } = await minji.in(thread).says('help');
    await minji.in(other).says('help');

    assert.equal(message.conversation, thread.id);
    const [first, second] = bot.assistant.heard.map(({ conversation }) => conversation);
    assert.deepEqual(first, second);
    assert.equal(first?.place, 'channel');
    assert.ok(!first?.id.includes('messageid'));
  });

  describe('that takes long', () => {
    let expire: () => void = () => undefined;
    let waits: number[] = [];
    const byHand: Timers = {
      after(ms, run) {
        waits.push(ms);
        expire = run;
        return () => undefined;
      },
    };

    beforeEach(async () => {
      await bot.close();
      waits = [];
      bot = await startBot({}, { timers: byHand });
      await stand.close();
      stand = await startTeamsStandIn(bot.url);
      minji = stand.person('minji');
    });

    it('shows that somebody is typing after a second and a half, then answers', async () => {
      bot.assistant.answers(async () => {
        expire();
        await stand.until(() => stand.connector.requests.length > 0, 'the typing indicator');
        return { card: card('at last') };
      });

      await minji.says('report');

      assert.deepEqual(waits, [1500]);
      assert.deepEqual(
        stand.connector.requests.map(({ activity }) => activity.type),
        ['typing', 'message'],
      );
    });

    it('is answered all the same when the typing indicator cannot be shown', async () => {
      stand.connector.fails({ with: 500 });
      bot.assistant.answers(async () => {
        expire();
        await stand.until(() => stand.connector.requests.length > 0, 'the typing indicator');
        return { card: card('at last') };
      });

      assert.equal((await minji.says('report')).message.summary, 'at last');
    });

    it('shows nothing when the answer is quick', async () => {
      await minji.says('help');

      assert.deepEqual(
        stand.connector.requests.map(({ activity }) => activity.type),
        ['message'],
      );
    });
  });
});
