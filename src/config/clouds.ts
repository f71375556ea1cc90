/**
 * Where a Microsoft cloud keeps what a bot talks to, and how it signs what it sends.
 * Sources: botframework-connector 4.23.3 (AuthenticationConstants, GovernmentConstants); Learn "Configure Bot Framework
 * bots for US Government customers"; Learn "Send proactive messages" and microsoft/Agents-for-js
 * packages/agents-hosting/src/outboundHostValidator.ts for the hosts.
 */
export interface Cloud {
  readonly name: 'public' | 'usgov';
  /** Empty for the public cloud. */
  readonly channelService: string;
  readonly loginUrl: string;
  readonly oauthScope: string;
  readonly oauthUrl: string;
  /** Who signs what the channel sends to the bot. */
  readonly tokenIssuer: string;
  readonly openIdMetadataUrl: string;
  readonly emulatorOpenIdMetadataUrl: string;
  readonly callerId: string;
  /** Where links into Teams lead. */
  readonly teamsUrl: string;
  /** The only hosts, by https, that messages are sent to; one that starts with a dot stands for all below it. */
  readonly outboundHosts: readonly string[];
}

/** Commercial Teams and GCC (whose service URL is smba.infra.gcc.teams.microsoft.com). */
const publicCloud: Cloud = {
  name: 'public',
  channelService: '',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  oauthScope: 'https://api.botframework.com',
  oauthUrl: 'https://api.botframework.com',
  tokenIssuer: 'https://api.botframework.com',
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  emulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  callerId: 'urn:botframework:azure',
  teamsUrl: 'https://teams.microsoft.com',
  outboundHosts: ['smba.trafficmanager.net', '.botframework.com', '.teams.microsoft.com'],
};

/** GCC High and DoD. */
const usGovernment: Cloud = {
  name: 'usgov',
  channelService: 'https://botframework.azure.us',
  loginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  oauthScope: 'https://api.botframework.us',
  oauthUrl: 'https://api.botframework.azure.us',
  tokenIssuer: 'https://api.botframework.us',
  openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  emulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  callerId: 'urn:botframework:azureusgov',
  // GCC High; people of DoD use dod.teams.microsoft.us, where the link can be sent by hand.
  teamsUrl: 'https://gov.teams.microsoft.us',
  outboundHosts: ['.botframework.azure.us', '.botframework.us', '.teams.microsoft.us'],
};

export const CLOUDS = { public: publicCloud, usgov: usGovernment } as const;
