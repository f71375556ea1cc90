import assert from 'node:assert/strict';
import sinon from 'sinon';
import { CLOUDS } from '../../src/config/clouds.ts';
import { Secret } from '../../src/config/secret.ts';
import type { BotIdentity } from '../../src/config/settings.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { type RunningBot, startBot } from '../support/teams-bot.ts';
import { type Issuer, startIssuer } from '../support/teams-issuer.ts';
import { startTeamsStandIn, TENANT, type TeamsStandIn } from '../support/teams-stand-in.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const OTHER = '99999999-0000-4000-8000-000000000009';
const password = new Secret('not-used-here');

const bots: readonly BotIdentity[] = [
  { kind: 'SingleTenant', appId: APP, tenantId: TENANT, password },
  { kind: 'UserAssignedMSI', appId: APP, tenantId: TENANT },
  { kind: 'MultiTenant', appId: APP, password },
];

const SERVICE_URLS = {
  public: 'https://smba.trafficmanager.net/kr/',
  usgov: 'https://smba.infra.gov.teams.microsoft.us/gcch/',
} as const;

for (const name of ['public', 'usgov'] as const) {
  for (const identity of bots) {
    describe(`Authentication, ${name} cloud, ${identity.kind}`, () => {
      let issuer: Issuer;
      let bot: RunningBot;
      let stand: TeamsStandIn;
      let authorization: string | undefined;

      const serviceUrl = SERVICE_URLS[name];
      const now = Math.floor(Date.now() / 1000);
      const claims: JsonObject = {
        iss: CLOUDS[name].tokenIssuer,
        aud: APP,
        serviceurl: serviceUrl,
        nbf: now - 60,
        exp: now + 3600,
      };

      before(async () => {
        // botbuilder writes each refused token to the console (botframework-connector, jwtTokenExtractor).
        sinon.stub(console, 'error');
        issuer = await startIssuer();
        const cloud = { ...CLOUDS[name], openIdMetadataUrl: issuer.metadataUrl };
        bot = await startBot({ bot: identity, cloud, allowedTenants: [TENANT] });
        stand = await startTeamsStandIn(bot.url, { authorize: () => authorization });
      });

      after(async () => {
        await stand.close();
        await bot.close();
        await issuer.close();
        sinon.restore();
      });

      beforeEach(() => {
        bot.assistant.answers(async () => undefined);
      });

      async function statusFor(header: string | undefined, activity: JsonObject = {}): Promise<number> {
        authorization = header;
        const before = bot.assistant.heard.length;
        const { status } = await stand.person('minji').posts({ type: 'message', text: 'hi', serviceUrl, ...activity });
        assert.equal(bot.assistant.heard.length - before, status === 200 ? 1 : 0);
        return status;
      }
      const bearer = (changes: JsonObject = {}, header: JsonObject = {}) =>
        `Bearer ${issuer.sign({ ...claims, ...changes }, header)}`;

      it('lets the channel in', async () => {
        assert.equal(await statusFor(bearer()), 200);
      });

      it('lets nobody in without a token', async () => {
        for (const header of [
          undefined,
          '',
          'Bearer',
          'Bearer ',
          'Bearer x',
          'Bearer a.b.c',
          'Basic eDp5',
          bearer().slice(7),
        ]) {
          assert.equal(await statusFor(header), 401, String(header));
        }
      });

      const wrong: readonly (readonly [string, () => string])[] = [
        ['for another bot', () => bearer({ aud: OTHER })],
        ['for no bot', () => bearer({ aud: '' })],
        ['of another issuer', () => bearer({ iss: 'https://login.example.com' })],
        ['of the other cloud', () => bearer({ iss: CLOUDS[name === 'public' ? 'usgov' : 'public'].tokenIssuer })],
        [
          'of the Emulator',
          () => bearer({ iss: `https://sts.windows.net/${OTHER}/`, tid: OTHER, appid: APP, ver: '1.0' }),
        ],
        ['of another bot', () => bearer({ ver: '1.0', appid: OTHER })],
        ['that names an unknown tenant', () => bearer({ tid: OTHER })],
        ['signed with another key', () => `Bearer ${issuer.forge(claims)}`],
        ['with an unknown key', () => bearer({}, { kid: 'key-2' })],
        ['that is over', () => bearer({ exp: now - 3600 })],
        ['that is not valid yet', () => bearer({ nbf: now + 3600 })],
        ['for another service URL', () => bearer({ serviceurl: 'https://smba.trafficmanager.net/other/' })],
        ['for no service URL', () => bearer({ serviceurl: '' })],
        ['with the algorithm none', () => `${bearer({}, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`],
        ['with the algorithm none and a signature', () => bearer({}, { alg: 'none' })],
        ['with a symmetric algorithm', () => bearer({}, { alg: 'HS256' })],
        [
          'that was changed',
          () =>
            bearer().replace(
              /\.[^.]+\./,
              `.${Buffer.from(JSON.stringify({ ...claims, x: 1 })).toString('base64url')}.`,
            ),
        ],
      ];
      for (const [what, header] of wrong) {
        it(`refuses a token ${what}`, async () => {
          assert.equal(await statusFor(header()), 401);
        });
      }

      it('refuses people of another tenant', async () => {
        const conversation = { id: 'a:1', conversationType: 'personal', tenantId: OTHER };
        assert.equal(await statusFor(bearer(), { conversation, channelData: { tenant: { id: OTHER } } }), 403);
        assert.equal(await statusFor(bearer(), { conversation }), 403);
        assert.equal(await statusFor(bearer(), { channelData: { tenant: { id: OTHER } } }), 403);
        assert.equal(await statusFor(bearer(), { from: { id: '29:x', aadObjectId: OTHER, tenantId: OTHER } }), 403);
      });

      it('refuses an activity that says nothing of a tenant', async () => {
        assert.equal(await statusFor(bearer(), { conversation: { id: 'a:1' }, channelData: {} }), 403);
      });

      it('tells somebody of another tenant who presses a button, as an invoke wants it', async () => {
        authorization = bearer();
        const { status, response } = await stand.person('eve', { tenant: OTHER }).posts({
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { verb: 'help' } },
          serviceUrl,
        });
        assert.equal(status, 200);
        assert.equal(response.statusCode, 400);
      });

      it('lets nobody search, open a dialog or have a link shown without a token, nor with one of another key or for another bot', async () => {
        const value = {
          commandId: 'findCustomers',
          commandContext: 'compose',
          url: 'https://bot.example/open/customer/a',
          data: { verb: 'help.show' },
        };
        for (const kind of ['query', 'fetchTask', 'submitAction', 'queryLink', 'anonymousQueryLink']) {
          const invoke = { type: 'invoke', name: `composeExtension/${kind}`, value, serviceUrl };
          for (const header of [undefined, `Bearer ${issuer.forge(claims)}`, bearer({ aud: OTHER })]) {
            authorization = header;
            assert.equal((await stand.person('minji').posts(invoke)).status, 401, kind);
          }
        }
        assert.equal(bot.assistant.searched.length, 0);
        const query = { type: 'invoke', name: 'composeExtension/query', value, serviceUrl };
        authorization = bearer();
        assert.equal((await stand.person('minji').posts(query)).status, 200);
        assert.equal(bot.assistant.searched.length, 1);
      });

      it('shows nothing of a dialog or a link to somebody of another tenant', async () => {
        authorization = bearer();
        const eve = stand.person('eve', { tenant: OTHER });
        const before = bot.assistant.heard.length;
        const posts = (kind: string) =>
          eve.posts({ type: 'invoke', name: `composeExtension/${kind}`, value: {}, serviceUrl });
        for (const kind of ['fetchTask', 'submitAction']) {
          const { status, body } = await posts(kind);
          assert.equal(status, 200);
          assert.match(JSON.stringify(body?.task), /"message".*does not serve/);
        }
        assert.deepEqual((await posts('queryLink')).body?.composeExtension, {
          type: 'result',
          attachmentLayout: 'list',
          attachments: [],
        });
        assert.equal(bot.assistant.heard.length, before);
      });

      it('refuses other channels, whatever token they have', async () => {
        for (const channelId of ['AseChannel', 'emulator', 'webchat', undefined, 7]) {
          assert.equal(await statusFor(bearer(), { channelId } as JsonObject), 403);
        }
      });

      it('refuses service URLs outside the cloud, though the token names them', async () => {
        const elsewhere = [
          'https://evil.example.com/',
          'http://smba.trafficmanager.net/kr/',
          'https://smba.trafficmanager.net.evil.example.com/',
          'https://evil-smba.trafficmanager.net/',
          'https://user@smba.trafficmanager.net/',
          'http://127.0.0.1:8080/',
          SERVICE_URLS[name === 'public' ? 'usgov' : 'public'],
        ];
        for (const url of elsewhere)
          assert.equal(await statusFor(bearer({ serviceurl: url }), { serviceUrl: url }), 403, url);
      });

      it('answers a removal that has no service URL', async () => {
        authorization = bearer();
        const { status } = await stand
          .person('minji')
          .posts({ type: 'installationUpdate', action: 'remove', serviceUrl: undefined as never });
        assert.equal(status, 200);
        assert.equal(bot.assistant.heard.at(-1)?.what.kind, 'removed');
      });

      it('tells the log why, but nobody outside', async () => {
        authorization = bearer({ aud: OTHER });
        const { body } = await stand.person('minji').posts({ type: 'message', text: 'hi', serviceUrl });
        assert.deepEqual(body, { error: { code: 'NotAuthenticated' } });
        assert.match(bot.logged.text(), /not authenticated/);
        assert.ok(!bot.logged.text().includes(password.reveal()));
      });
    });
  }
}

describe('Authentication while the keys cannot be fetched', () => {
  it('asks to try again later instead of refusing for good', async () => {
    const cloud = { ...CLOUDS.public, openIdMetadataUrl: 'http://127.0.0.1:1/none' };
    const [identity] = bots;
    assert.ok(identity);
    const bot = await startBot({ bot: identity, cloud, allowedTenants: [TENANT] });
    const issuer = await startIssuer();
    const claims = {
      iss: cloud.tokenIssuer,
      aud: APP,
      serviceurl: SERVICE_URLS.public,
      exp: Math.floor(Date.now() / 1000) + 60,
    };
    const stand = await startTeamsStandIn(bot.url, { authorize: () => `Bearer ${issuer.sign(claims)}` });

    const { status } = await stand.person('minji').posts({ type: 'message', serviceUrl: SERVICE_URLS.public });

    assert.equal(status, 503);
    await Promise.all([stand.close(), issuer.close(), bot.close()]);
  });
});

describe('Local mode', () => {
  it('neither asks for tokens nor sends any', async () => {
    const bot = await startBot();
    const stand = await startTeamsStandIn(bot.url);

    await stand.person('minji').says('help');

    assert.equal(stand.connector.requests.length, 1);
    assert.equal(stand.connector.requests[0]?.authorization, undefined);
    await Promise.all([stand.close(), bot.close()]);
  });

  it('keeps to the tenants that are named', async () => {
    const bot = await startBot({ allowedTenants: [TENANT] });
    const stand = await startTeamsStandIn(bot.url);

    assert.equal((await stand.person('minji').says('help')).status, 200);
    assert.equal((await stand.person('eve', { tenant: OTHER }).says('help')).status, 403);
    assert.equal(bot.assistant.heard.length, 1);
    await Promise.all([stand.close(), bot.close()]);
  });

  it('answers only service URLs of this machine', async () => {
    const bot = await startBot();
    const stand = await startTeamsStandIn(bot.url);
    const minji = stand.person('minji');

    for (const serviceUrl of [
      'https://smba.trafficmanager.net/kr/',
      'http://192.0.2.1/',
      'http://localhost.example.com/',
      'x',
      7,
      null,
    ]) {
      assert.equal((await minji.posts({ type: 'message', text: 'hi', serviceUrl })).status, 403, String(serviceUrl));
    }
    assert.equal(bot.assistant.heard.length, 0);
    await Promise.all([stand.close(), bot.close()]);
  });
});
