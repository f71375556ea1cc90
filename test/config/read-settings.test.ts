import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { type Environment, readSettings } from '../../src/config/read-settings.ts';
import { SettingsError } from '../../src/config/settings-error.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = 'AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee';
const OTHER_TENANT = '99999999-bbbb-cccc-dddd-eeeeeeeeeeee';
const ADMIN = '0a0a0a0a-0000-0000-0000-00000000000A';
const PASSWORD = 'never-print-me';

const singleTenant = {
  MicrosoftAppId: APP,
  MicrosoftAppPassword: PASSWORD,
  MicrosoftAppTenantId: TENANT,
  ADMINS: ADMIN,
};

function problemsOf(env: Environment): readonly string[] {
  return errorOf(env).problems.map(({ variable }) => variable);
}

function errorOf(env: Environment): SettingsError {
  try {
    readSettings(env);
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error;
  }
  throw new assert.AssertionError({ message: 'the settings were accepted' });
}

describe('readSettings', () => {
  it('starts in local mode with the documented defaults when nothing is set', () => {
    const settings = readSettings({});

    assert.equal(settings.bot, undefined);
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.port, 3978);
    assert.equal(settings.dataDir, './data');
    assert.equal(settings.logLevel, 'info');
    assert.equal(settings.cloud.name, 'public');
    assert.equal(settings.allowedTenants, 'any');
    assert.equal(settings.metrics, 'loopback');
    assert.deepEqual(settings.advice, []);
  });

  it('takes an empty value for one that is not set', () => {
    assert.equal(readSettings({ PORT: '', MicrosoftAppId: ' ', HOST: '' }).port, 3978);
  });

  it('serves the tenant of the bot when no other is named, in lower case', () => {
    const settings = readSettings(singleTenant);

    assert.deepEqual(settings.allowedTenants, [TENANT.toLowerCase()]);
    assert.deepEqual(settings.admins, [ADMIN.toLowerCase()]);
    assert.equal(settings.bot?.kind, 'SingleTenant');
  });

  it('serves the tenants that are named instead', () => {
    const { allowedTenants } = readSettings({ ...singleTenant, ALLOWED_TENANTS: ` ${OTHER_TENANT},${TENANT} ` });

    assert.deepEqual(allowedTenants, [OTHER_TENANT, TENANT.toLowerCase()]);
  });

  it('takes the endpoints of the US Government clouds with one variable', () => {
    const { cloud } = readSettings({ ...singleTenant, CLOUD: 'usgov' });

    assert.equal(cloud.channelService, 'https://botframework.azure.us');
    assert.equal(cloud.tokenIssuer, 'https://api.botframework.us');
    assert.match(cloud.openIdMetadataUrl, /^https:\/\/login\.botframework\.azure\.us\//);
    assert.match(cloud.loginUrl, /^https:\/\/login\.microsoftonline\.us\//);
    assert.ok(cloud.outboundHosts.every((host) => host.endsWith('.us')));
  });

  it('tells every mistake at once, each with its variable and what to set', () => {
    const { problems, message } = errorOf({
      PORT: '99999',
      LOG_LEVEL: 'chatty',
      CLOUD: 'moon',
      ADMINS: 'someone@contoso.com',
      SMTP_URL: 'http://mail',
      MicrosoftAppId: 'my-bot',
      PUBLISHER_URL: 'http://insecure.example.com',
    });

    const variables = problems.map(({ variable }) => variable);
    assert.deepEqual(variables, [
      ...['PORT', 'LOG_LEVEL', 'CLOUD', 'MicrosoftAppId', 'ADMINS', 'SMTP_URL', 'PUBLISHER_URL'],
      ...['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MAIL_FROM'],
    ]);
    assert.ok(problems.every(({ wrong, set }) => wrong !== '' && set !== ''));
    for (const variable of variables) assert.ok(message.includes(`${variable}: `));
  });

  it('never shows a value, neither in mistakes nor when the settings are printed', () => {
    const secrets = {
      MicrosoftAppPassword: PASSWORD,
      SMTP_URL: `smtps://u:${PASSWORD}@mail`,
      MAIL_FROM: 'a@contoso.com',
    };
    const { message } = errorOf({ ...secrets, MicrosoftAppId: `x${PASSWORD}`, PORT: PASSWORD, ADMINS: PASSWORD });
    const settings = readSettings({ ...singleTenant, ...secrets });

    assert.ok(!message.includes(PASSWORD));
    assert.ok(!JSON.stringify(settings).includes(PASSWORD));
    assert.ok(!inspect(settings, { depth: 9, showHidden: true }).includes(PASSWORD));
    assert.ok(!`${settings.mail?.url}`.includes(PASSWORD));
    assert.ok(settings.mail?.url.reveal().includes(PASSWORD));
  });

  describe('in local mode', () => {
    for (const HOST of ['0.0.0.0', '192.168.1.5', '::', 'example.com', '127.0.0.1.example.com']) {
      it(`refuses to listen on ${HOST}`, () => {
        assert.deepEqual(problemsOf({ HOST }), ['HOST']);
      });
    }
    for (const HOST of ['localhost', '127.0.0.1', '127.1.2.3', '::1']) {
      it(`listens on ${HOST}`, () => {
        assert.equal(readSettings({ HOST }).host, HOST);
      });
    }
    it('takes an address in brackets without them, as the network wants it', () => {
      assert.equal(readSettings({ HOST: '[::1]' }).host, '::1');
    });
    it('refuses production', () => {
      assert.deepEqual(problemsOf({ NODE_ENV: 'production' }), ['MicrosoftAppId']);
    });
    it('refuses half a registration, which was meant to be connected', () => {
      assert.deepEqual(problemsOf({ MicrosoftAppPassword: PASSWORD }), ['MicrosoftAppId']);
      assert.deepEqual(problemsOf({ MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: TENANT }), [
        'MicrosoftAppId',
      ]);
    });
  });

  describe('with a registration', () => {
    it('may listen everywhere, in production too', () => {
      assert.equal(readSettings({ ...singleTenant, HOST: '0.0.0.0', NODE_ENV: 'production' }).host, '0.0.0.0');
    });
    it('needs secret and tenant as SingleTenant, which is also the type when none is said', () => {
      const missing = ['MicrosoftAppPassword', 'MicrosoftAppTenantId'];
      assert.deepEqual(problemsOf({ MicrosoftAppId: APP }), missing);
      assert.deepEqual(problemsOf({ MicrosoftAppId: APP, MicrosoftAppType: 'singletenant' }), missing);
    });
    it('needs a tenant and takes no secret as UserAssignedMSI', () => {
      const msi = { MicrosoftAppId: APP, MicrosoftAppType: 'UserAssignedMSI' };
      assert.deepEqual(problemsOf(msi), ['MicrosoftAppTenantId']);
      assert.deepEqual(problemsOf({ ...msi, MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: 'x' }), [
        'MicrosoftAppPassword',
      ]);
      assert.equal(readSettings({ ...msi, MicrosoftAppTenantId: TENANT }).bot?.kind, 'UserAssignedMSI');
    });
    it('needs the tenants that are served as MultiTenant, and advises to move', () => {
      const multi = {
        MicrosoftAppId: APP,
        MicrosoftAppType: 'MultiTenant',
        MicrosoftAppPassword: PASSWORD,
        ADMINS: ADMIN,
      };
      assert.deepEqual(problemsOf(multi), ['ALLOWED_TENANTS']);
      assert.deepEqual(problemsOf({ ...multi, ALLOWED_TENANTS: ' , ' }), ['ALLOWED_TENANTS']);
      assert.match(readSettings({ ...multi, ALLOWED_TENANTS: TENANT }).advice.join(), /MultiTenant/);
    });
    it('advises when nobody is an admin', () => {
      assert.match(readSettings({ ...singleTenant, ADMINS: '' }).advice.join(), /ADMINS/);
    });
  });

  describe('names that are nearly right', () => {
    it('are pointed out, not read', () => {
      const settings = readSettings({
        MICROSOFT_APP_ID: APP,
        Port: '1',
        CLIENT_SECRET: 'x',
        CONSTRUCTOR: 'x',
        __proto__x: 'x',
      });

      assert.equal(settings.bot, undefined);
      assert.deepEqual(settings.advice, [
        'MICROSOFT_APP_ID is set but not read; did you mean MicrosoftAppId?',
        'Port is set but not read; did you mean PORT?',
        'CLIENT_SECRET is set but not read; did you mean MicrosoftAppPassword?',
      ]);
    });
    it('are left alone when the right one is set too', () => {
      assert.deepEqual(readSettings({ ...singleTenant, MICROSOFT_APP_ID: 'x' }).advice, []);
    });
    it('stand beside the mistakes, where they explain them', () => {
      assert.match(errorOf({ NODE_ENV: 'production', MicrosoftAppID: APP }).message, /did you mean MicrosoftAppId/);
    });
  });
});
