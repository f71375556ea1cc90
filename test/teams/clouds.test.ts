import assert from 'node:assert/strict';
import { CLOUDS } from '../../src/config/clouds.ts';
import { Secret } from '../../src/config/secret.ts';
import type { BotIdentity } from '../../src/config/settings.ts';
import { TeamsAuthentication } from '../../src/teams/authentication.ts';
import { outboundPolicy } from '../../src/teams/outbound-hosts.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = 'aaaaaaaa-0000-4000-8000-000000000001';
const password = new Secret('x');
const single: BotIdentity = { kind: 'SingleTenant', appId: APP, tenantId: TENANT, password };
const multi: BotIdentity = { kind: 'MultiTenant', appId: APP, password };

/** Where a connector of this bot would ask for its token, and for what. */
async function tokenRequest(bot: BotIdentity, cloud: keyof typeof CLOUDS): Promise<readonly [string, string]> {
  const rules = { isAllowed: () => true, timeoutMs: 1000 };
  const authentication = new TeamsAuthentication({ bot, cloud: CLOUDS[cloud], allowedTenants: [TENANT] }, rules);
  const factory = authentication.createConnectorFactory({ getClaimValue: () => APP } as never);
  const { credentials } = await factory.create('https://smba.trafficmanager.net/kr/');
  const { oAuthEndpoint, oAuthScope } = credentials as unknown as { oAuthEndpoint: string; oAuthScope: string };
  return [oAuthEndpoint, oAuthScope];
}

describe('The clouds', () => {
  it('get their tokens from the login of the cloud, for the tenant of the bot', async () => {
    assert.deepEqual(await tokenRequest(single, 'public'), [
      `https://login.microsoftonline.com/${TENANT}`,
      'https://api.botframework.com',
    ]);
    assert.deepEqual(await tokenRequest(single, 'usgov'), [
      `https://login.microsoftonline.us/${TENANT}`,
      'https://api.botframework.us',
    ]);
  });

  it('get the tokens of an old multi-tenant bot from the tenant of the Bot Framework', async () => {
    assert.deepEqual(await tokenRequest(multi, 'public'), [
      'https://login.microsoftonline.com/botframework.com',
      'https://api.botframework.com',
    ]);
    assert.deepEqual(await tokenRequest(multi, 'usgov'), [
      'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
      'https://api.botframework.us',
    ]);
  });

  const hosts = {
    public: [
      'https://smba.trafficmanager.net/amer/',
      'https://smba.infra.gcc.teams.microsoft.com/gcc/',
      'https://api.botframework.com/',
      'https://SMBA.TRAFFICMANAGER.NET/kr/',
    ],
    usgov: [
      'https://smba.infra.gov.teams.microsoft.us/gcch/',
      'https://smba.infra.dod.teams.microsoft.us/dod/',
      'https://api.botframework.azure.us/',
    ],
  } as const;

  for (const name of ['public', 'usgov'] as const) {
    it(`sends to the hosts of ${name} and no others`, () => {
      const isAllowed = outboundPolicy({ bot: single, cloud: CLOUDS[name] });
      for (const url of hosts[name]) assert.ok(isAllowed(url), url);
      for (const url of hosts[name === 'public' ? 'usgov' : 'public']) assert.ok(!isAllowed(url), url);
      for (const url of [
        'https://trafficmanager.net/',
        'https://notbotframework.com/',
        'https://127.0.0.1/',
        'https://[::1]/',
        'x',
        '',
      ]) {
        assert.ok(!isAllowed(url), url);
      }
    });
  }

  it('are not reached at all in local mode, only this machine is', () => {
    const isAllowed = outboundPolicy({ cloud: CLOUDS.public });
    for (const url of ['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'http://[::1]:1/'])
      assert.ok(isAllowed(url), url);
    for (const url of [
      ...hosts.public,
      'http://127.0.0.1.example.com/',
      'ftp://localhost/',
      'http://user@localhost/',
    ]) {
      assert.ok(!isAllowed(url), url);
    }
  });
});
