import assert from 'node:assert/strict';
import type { Found } from '../../src/assistant/reply.ts';
import type { Json, JsonObject } from '../../src/shared/json.ts';
import { card, type RunningBot, startBot } from '../support/teams-bot.ts';
import { startTeamsStandIn, TENANT, type TeamsStandIn, type Turn } from '../support/teams-stand-in.ts';

describe('A search from the compose box', () => {
  let bot: RunningBot;
  let stand: TeamsStandIn;
  beforeEach(async () => {
    bot = await startBot({ allowedTenants: [TENANT] });
    stand = await startTeamsStandIn(bot.url);
  });
  afterEach(() => Promise.all([stand.close(), bot.close()]));

  const query = (value: Json): Promise<Turn> =>
    stand.person('minji').posts({ type: 'invoke', name: 'composeExtension/query', value });
  const extension = ({ body }: Turn): JsonObject => (body?.composeExtension ?? {}) as JsonObject;

  it('reaches the assistant with its words, page, language and person', async () => {
    const minji = stand.person('minji', { locale: 'ko-KR' });
    await minji.searches('findCustomers', ' 콘토소\u00a0주식회사 ', { skip: 25, count: 10 });
    const [search] = bot.assistant.searched;
    assert.deepEqual(search?.what, {
      kind: 'searched',
      command: 'findCustomers',
      words: '콘토소 주식회사',
      skip: 25,
      count: 10,
    });
    assert.deepEqual([search?.person.id, search?.clientLocale, search?.tenant], [minji.id, 'ko-KR', TENANT]);
  });

  it('has no words when it was only opened', async () => {
    await stand.person('minji').searches('findCustomers');
    assert.equal(bot.assistant.searched[0]?.what.words, '');
  });

  it('answers in the response with the card to insert and a line for the list, and sends nothing', async () => {
    const found: Found = {
      kind: 'hits',
      hits: [{ title: 'Contoso <b>', detail: 'Customer · Active', card: card('x') }],
    };
    bot.assistant.finds(async () => found);
    const turn = await stand.person('minji').searches('findCustomers', 'con');
    assert.equal(turn.status, 200);
    assert.deepEqual(extension(turn), {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: card('x').content,
          preview: {
            contentType: 'application/vnd.microsoft.card.thumbnail',
            content: { title: 'Contoso ‹b›', text: 'Customer · Active' },
          },
        },
      ],
    });
    assert.equal(stand.connector.requests.length, 0);
  });

  it('says why there is nothing', async () => {
    bot.assistant.finds(async () => ({ kind: 'message', text: 'nothing fits' }));
    assert.deepEqual(extension(await stand.person('minji').searches('findCustomers', 'x')), {
      type: 'message',
      text: 'nothing fits',
    });
  });

  it('says that something went wrong, with a reference that stands in the log', async () => {
    bot.assistant.finds(async () => {
      throw new Error('disk on fire');
    });
    const { type, text } = extension(await stand.person('minji').searches('findCustomers', 'x'));
    assert.equal(type, 'message');
    assert.match(String(text), /ref-1/);
    assert.doesNotMatch(String(text), /disk/);
    assert.match(bot.logged.text(), /disk on fire/);
  });

  it('tells somebody of another tenant, or without a directory object id, that there is nothing for them', async () => {
    const eve = stand.person('eve', { tenant: 'bbbbbbbb-0000-4000-8000-000000000002' });
    assert.match(String(extension(await eve.searches('findCustomers', 'x')).text), /does not serve/);
    const nobody = await stand
      .person('minji')
      .posts({ type: 'invoke', name: 'composeExtension/query', value: {}, from: { id: '29:x' } });
    assert.match(String(extension(nobody).text), /could not be recognised/);
    assert.equal(bot.assistant.searched.length, 0);
  });

  const strange: readonly Json[] = [
    null,
    7,
    'words',
    [],
    {},
    { commandId: null, parameters: null, queryOptions: null },
    { commandId: ['findCustomers'], parameters: {}, queryOptions: [] },
    { commandId: { a: 1 }, parameters: [null, 7, [], { name: 'words', value: { a: 1 } }], queryOptions: { skip: 'x' } },
    { commandId: '__proto__', parameters: [{ name: '__proto__', value: 'constructor' }] },
    { parameters: [{ name: 'words', value: 'x'.repeat(100_000) }], queryOptions: { skip: -1, count: 1e308 } },
    { parameters: [{ name: 'words', value: '\ud800\u0000\u202e' }], queryOptions: { skip: 0.5, count: 0 } },
  ];
  for (const value of strange) {
    it(`takes ${JSON.stringify(value).slice(0, 60)} for a search with less in it`, async () => {
      const turn = await query(value);
      assert.equal(turn.status, 200);
      assert.equal(extension(turn).type, 'result');
      const what = bot.assistant.searched[0]?.what;
      assert.ok(what && what.words.length <= 1000 && what.words.isWellFormed());
      assert.ok(what.count >= 1 && what.count <= 25 && what.skip >= 0);
    });
  }

  it('does not take the chat of two people for the chat with the assistant', async () => {
    const chat = { id: '19:aaaa_bbbb@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT };
    const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'record.open' } } };
    await stand.person('minji').posts({ ...press, conversation: chat });
    await stand.person('minji').posts({ ...press, conversation: { id: chat.id }, value: press.value });
    assert.deepEqual(
      bot.assistant.heard.map(({ conversation }) => conversation.place),
      ['group', 'group'],
    );
  });
});
