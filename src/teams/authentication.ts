import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotIdentity, Settings } from '../config/settings.ts';
import { type ConnectorRules, tame } from './connector.ts';
import { AuthenticationUnavailable, NotAuthenticated } from './not-authenticated.ts';
import { checkClaims, type TokenRules } from './token-claims.ts';

type AuthenticateResult = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;

/**
 * botbuilder's own authentication (signature, issuer, audience, expiry, endorsements, service URL), narrowed to tokens
 * of the channel and with connectors that keep to `ConnectorRules`. Throws `NotAuthenticated`, or
 * `AuthenticationUnavailable` when the keys of the channel could not be had. In local mode it lets everything pass.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #rules: TokenRules | undefined;
  readonly #connectorRules: ConnectorRules;

  constructor(settings: Pick<Settings, 'bot' | 'cloud' | 'allowedTenants'>, connectorRules: ConnectorRules) {
    const { bot, cloud, allowedTenants } = settings;
    const issuer = cloud.tokenIssuer;
    const validateClaims = async (claims: readonly { type: string; value: string }[]): Promise<void> => {
      if (!claims.some(({ type, value }) => type === 'iss' && value === issuer))
        throw new NotAuthenticated('not the channel');
    };
    super(
      {
        ...credentialsOf(bot),
        ChannelService: cloud.channelService,
        ToChannelFromBotLoginUrl: cloud.loginUrl,
        ToChannelFromBotOAuthScope: cloud.oauthScope,
        ToBotFromChannelTokenIssuer: issuer,
        OAuthUrl: cloud.oauthUrl,
        ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadataUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulatorOpenIdMetadataUrl,
        CallerId: cloud.callerId,
      },
      undefined,
      { requiredEndorsements: [], validateClaims },
    );
    this.#connectorRules = connectorRules;
    this.#rules = bot && { issuer, tenants: tenantsOf(bot, allowedTenants) };
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateResult> {
    if (this.#rules) checkClaims(authHeader, this.#rules);
    try {
      const result = await super.authenticateRequest(activity, authHeader);
      return { ...result, ...(result.connectorFactory && { connectorFactory: this.#tamed(result.connectorFactory) }) };
    } catch (error) {
      throw isUnavailable(error) ? new AuthenticationUnavailable(String(error)) : new NotAuthenticated(String(error));
    }
  }

  override createConnectorFactory(
    identity: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0],
  ) {
    return this.#tamed(super.createConnectorFactory(identity));
  }

  #tamed(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl: string, audience?: string) =>
        tame(await factory.create(serviceUrl, audience), this.#connectorRules),
    };
  }
}

/** Nothing in local mode: with an empty id botbuilder neither asks for tokens nor sends any. */
function credentialsOf(bot: BotIdentity | undefined): Record<string, string> {
  if (!bot) return {};
  return {
    MicrosoftAppType: bot.kind,
    MicrosoftAppId: bot.appId,
    ...('tenantId' in bot && { MicrosoftAppTenantId: bot.tenantId }),
    ...('password' in bot && { MicrosoftAppPassword: bot.password.reveal() }),
  };
}

function tenantsOf(bot: BotIdentity, allowed: Settings['allowedTenants']): readonly string[] {
  return ['tenantId' in bot ? bot.tenantId : [], allowed === 'any' ? [] : allowed].flat();
}

/** The metadata or the keys did not come: node-fetch's own error, or botbuilder's with a status of 5xx. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && Number(error.statusCode) >= 500);
}
