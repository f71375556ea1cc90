import assert from 'node:assert/strict';
import type { Incoming } from '../../src/assistant/incoming.ts';
import { readActivity } from '../../src/teams/read-activity.ts';

const BOT = { id: '28:bot', name: 'Partner Assistant' };

/** As captured from Teams: vercel/chat packages/adapter-teams/sample-messages.md. */
const base = {
  type: 'message',
  id: '1766459963017',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/kr/',
  from: { id: '29:minji', name: 'Minji', aadObjectId: '0000AAAA-1111-2222-3333-444444444444' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
  recipient: BOT,
  text: 'help',
};

function incomingOf(changes: Record<string, unknown> = {}): Incoming {
  const reading = readActivity({ ...base, ...changes }, 't');
  assert.equal(reading.kind, 'incoming', JSON.stringify(reading));
  return reading.kind === 'incoming' ? reading.incoming : assert.fail();
}

function textOf(text: unknown, entities: unknown = []): string {
  const { what } = incomingOf({ text, entities });
  return what.kind === 'said' ? what.text : assert.fail();
}

const mention = (text = '<at>Partner Assistant</at>', mentioned: unknown = BOT) => ({
  type: 'mention',
  text,
  mentioned,
});

describe('readActivity', () => {
  describe('reads a text', () => {
    const texts: readonly (readonly [what: string, text: string, entities: unknown, read: string])[] = [
      ['as it is', '고객 추가', [], '고객 추가'],
      [
        'without the mention and the no-break space behind it',
        '<at>Partner Assistant</at>\u00a0help',
        [mention()],
        'help',
      ],
      [
        'without a mention that is repeated',
        '<at>Partner Assistant</at> <at>Partner Assistant</at> help',
        [mention(), mention()],
        'help',
      ],
      ['without a mention at the end', 'help <at>Partner Assistant</at>', [mention()], 'help'],
      ['without a mention in the middle', 'show <at>Partner Assistant</at> help', [mention()], 'show help'],
      ['without a mention that has an attribute', '<at id="0">Partner Assistant</at> help', [mention()], 'help'],
      ['without a mention in capitals', '<AT>PARTNER ASSISTANT</AT> help', [mention()], 'help'],
      [
        'without a mention whose entity lacks the text',
        '<at>Partner Assistant</at> help',
        [{ type: 'mention', mentioned: BOT }],
        'help',
      ],
      ['without a mention that has no entity', '<at>Partner Assistant</at> help', [], 'help'],
      [
        'without a mention under another name',
        '<at>PA</at> help',
        [mention('<at>PA</at>', { id: BOT.id, name: 'PA' })],
        'help',
      ],
      [
        'with the names of others',
        'make <at>Adele</at> a manager',
        [mention('<at>Adele</at>', { id: '29:a' })],
        'make Adele a manager',
      ],
      [
        'with a name that came as two mentions',
        'make <at>Adele</at> <at>Vance</at> manager',
        [],
        'make Adele Vance manager',
      ],
      ['as nothing when it is only a mention', '<at>Partner Assistant</at>', [mention()], ''],
      ['with composed Hangul', '고객'.normalize('NFD'), [], '고객'],
      ['with one kind of space, once', '  add \u3000\u2003 customer\u00a0 Contoso ', [], 'add customer Contoso'],
      ['with encoded characters decoded', 'a &lt;b&gt; &amp; c&nbsp;d', [], 'a <b> & c d'],
      ['decoding once only', '&amp;lt;', [], '&lt;'],
      ['with its lines', ' a \r\n b\u2028c ', [], 'a\nb\nc'],
      ['without what nobody can see', 'he\u200blp\ufeff\u0000\u0007', [], 'help'],
      ['without half characters', 'a\ud800b', [], 'a\ufffdb'],
      ['with whole emoji', '👩‍💼 help', [], '👩‍💼 help'],
      ['with an open tag left alone', '<at>help', [], '<at>help'],
    ];
    for (const [what, text, entities, read] of texts) {
      it(what, () => {
        assert.equal(textOf(text, entities), read);
      });
    }

    for (const text of [undefined, null, 7, ['help'], { a: 1 }, true]) {
      it(`that is ${JSON.stringify(text)} as empty`, () => {
        assert.equal(textOf(text), '');
      });
    }

    for (const entities of [
      null,
      'x',
      7,
      {},
      [null, 7, 'x', []],
      [{ type: 'mention' }],
      [{ type: 'mention', mentioned: 7 }],
    ]) {
      it(`beside the entities ${JSON.stringify(entities)}`, () => {
        assert.equal(textOf('help', entities), 'help');
      });
    }

    it('of 250 KB made to be slow in no time', () => {
      const nasty = [
        `${'<at>'.repeat(60_000)}`,
        `${'<at '.repeat(60_000)}`,
        ' '.repeat(250_000),
        `${'&amp;'.repeat(50_000)}`,
      ];
      for (const text of nasty) assert.ok(textOf(text).length <= text.length);
    });
  });

  describe('reads where it was said', () => {
    const places: readonly (readonly [Record<string, unknown>, string])[] = [
      [{ conversationType: 'personal' }, 'personal'],
      [{ conversationType: 'groupChat', isGroup: true }, 'group'],
      [{ conversationType: 'channel', isGroup: true }, 'channel'],
      [{}, 'personal'],
      [{ isGroup: true }, 'group'],
      [{ conversationType: 'meeting' }, 'group'],
      [{ conversationType: 7 }, 'group'],
    ];
    for (const [conversation, place] of places) {
      it(`${JSON.stringify(conversation)} is ${place}`, () => {
        assert.equal(incomingOf({ conversation: { id: 'c', ...conversation } }).conversation.place, place);
      });
    }

    it('a thread by its channel, while the address leads into the thread', () => {
      const id = '19:abc@thread.tacv2;messageid=1766459963017';
      const { conversation, address } = incomingOf({ conversation: { id, conversationType: 'channel' } });
      assert.equal(conversation.id, '19:abc@thread.tacv2');
      assert.equal(address.conversation, id);
    });

    it('nowhere, which cannot be answered', () => {
      for (const conversation of [undefined, null, 7, [], {}, { id: 7 }, { id: '' }]) {
        assert.equal(readActivity({ ...base, conversation }, 't').kind, 'unreadable');
      }
    });
  });

  describe('reads who said it', () => {
    it('by the directory object id, in lower case', () => {
      assert.deepEqual(incomingOf().person, { id: '0000aaaa-1111-2222-3333-444444444444', name: 'Minji' });
    });
    it('with an empty name when there is none', () => {
      for (const name of [undefined, null, 7, []]) {
        assert.equal(incomingOf({ from: { ...base.from, name } }).person.name, '');
      }
    });
    it('not at all without a directory object id, whatever else is known', () => {
      for (const from of [undefined, null, 7, [], { id: '29:x', name: 'X' }, { aadObjectId: 7 }, { aadObjectId: '' }]) {
        assert.deepEqual(readActivity({ ...base, from }, 't'), { kind: 'unreadable', why: 'no directory object id' });
      }
    });
  });

  describe('reads what the client tells', () => {
    it('clientInfo before the activity', () => {
      const entities = [{ type: 'clientInfo', locale: 'ko-KR', timezone: 'Asia/Seoul' }];
      const { clientLocale, timeZone } = incomingOf({ entities, locale: 'en-US', localTimezone: 'America/New_York' });
      assert.deepEqual([clientLocale, timeZone], ['ko-KR', 'Asia/Seoul']);
    });
    it('the activity when there is no clientInfo', () => {
      const { clientLocale, timeZone } = incomingOf({ locale: 'en-US', localTimezone: 'America/New_York' });
      assert.deepEqual([clientLocale, timeZone], ['en-US', 'America/New_York']);
    });
    it('nothing that is no language and no time zone', () => {
      for (const nonsense of [null, 7, [], {}, '', 'Mars/Olympus', '../../etc', '한국어', 'x'.repeat(1000)]) {
        const incoming = incomingOf({
          locale: nonsense,
          localTimezone: nonsense,
          entities: [{ type: 'clientInfo', locale: nonsense }],
        });
        assert.ok(!('clientLocale' in incoming) && !('timeZone' in incoming), String(nonsense));
      }
    });
  });

  describe('reads what happened to the assistant', () => {
    const events: readonly (readonly [string, Record<string, unknown>, string])[] = [
      ['it was added', { type: 'installationUpdate', action: 'add' }, 'installed'],
      ['it was removed', { type: 'installationUpdate', action: 'remove' }, 'removed'],
      ['it joined', { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }, { id: BOT.id }] }, 'installed'],
    ];
    for (const [what, activity, kind] of events) {
      it(what, () => {
        assert.equal(incomingOf(activity).what.kind, kind);
      });
    }
  });

  describe('ignores', () => {
    const ignored: readonly Record<string, unknown>[] = [
      { type: 'installationUpdate', action: 'add-upgrade' },
      { type: 'installationUpdate', action: 'remove-upgrade' },
      { type: 'installationUpdate', action: null },
      { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] },
      { type: 'conversationUpdate', membersAdded: null },
      { type: 'conversationUpdate', membersAdded: [null, 7, 'x'] },
      { type: 'conversationUpdate', membersAdded: [{}], recipient: {} },
      { type: 'conversationUpdate', channelData: { eventType: 'teamRenamed' } },
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
      { type: 'messageUpdate', text: 'edited' },
      { type: 'typing' },
      { type: 'event', name: 'x' },
      { type: 'somethingNew' },
      { type: 'toString' },
    ];
    for (const activity of ignored) {
      it(JSON.stringify(activity), () => {
        assert.equal(readActivity({ ...base, ...activity }, 't').kind, 'ignored');
      });
    }
  });

  describe('names a delivery', () => {
    it('by the id of the activity', () => {
      assert.equal(incomingOf().deliveryId, base.id);
    });
    it('by its content when there is no id', () => {
      const [one, same, other] = [
        incomingOf({ id: null }),
        incomingOf({ id: null }),
        incomingOf({ id: null, text: 'x' }),
      ];
      assert.equal(one.deliveryId, same.deliveryId);
      assert.notEqual(one.deliveryId, other.deliveryId);
      assert.ok(one.deliveryId.length > 20);
    });
  });

  describe('reads a press', () => {
    it('without keys that would reach a prototype, at any depth', () => {
      const data = JSON.parse(
        '{"__proto__":{"admin":true},"a":{"__proto__":{"b":1},"c":[{"__proto__":{"d":1}}]},"constructor":"x"}',
      );
      const { what } = incomingOf({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { verb: 'v', data } },
      });
      assert.ok(what.kind === 'pressed');
      assert.ok(!JSON.stringify(what.data).includes('__proto__'));
      assert.deepEqual(Object.keys(what.data), ['a', 'constructor']);
    });
    it('as automatic only when the client says so', () => {
      const triggers = ['automatic', 'manual', undefined, null, true, ['automatic']];
      const read = triggers.map((trigger) => {
        const { what } = incomingOf({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { trigger, action: { verb: 'v' } },
        });
        return what.kind === 'pressed' && what.automatic;
      });
      assert.deepEqual(read, [true, false, false, false, false, false]);
    });
    it('of a message only when its value has a verb', () => {
      for (const value of [null, 7, 'x', [], {}, { verb: 7 }, { verb: '' }]) {
        assert.equal(incomingOf({ value }).what.kind, 'said');
      }
      assert.equal(incomingOf({ value: { verb: 'help' } }).what.kind, 'pressed');
    });
  });
});
