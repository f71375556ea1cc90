/** Names that other guides and tools use for the same thing (Teams Toolkit, Agents SDK, botbuilder samples). */
const OTHER_NAMES = new Map(
  Object.entries({
    botid: 'MicrosoftAppId',
    clientid: 'MicrosoftAppId',
    botpassword: 'MicrosoftAppPassword',
    clientsecret: 'MicrosoftAppPassword',
    microsoftappsecret: 'MicrosoftAppPassword',
    tenantid: 'MicrosoftAppTenantId',
    bottype: 'MicrosoftAppType',
    admin: 'ADMINS',
    adminids: 'ADMINS',
    allowedtenant: 'ALLOWED_TENANTS',
    channelservice: 'CLOUD',
    datafolder: 'DATA_DIR',
    datapath: 'DATA_DIR',
    smtphost: 'SMTP_URL',
  }),
);

/**
 * For each variable that is set under a name which is nearly one of `known` (which is not set itself): a hint.
 * A wrongly spelled name would otherwise be ignored without a word.
 */
export function similarNames(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly string[] {
  const byBareName = new Map(known.map((name) => [bare(name), name]));
  return Object.keys(env).flatMap((name) => {
    const meant = byBareName.get(bare(name)) ?? OTHER_NAMES.get(bare(name));
    if (!env[name] || !meant || known.includes(name) || env[meant]) return [];
    return [`${name} is set but not read; did you mean ${meant}?`];
  });
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
