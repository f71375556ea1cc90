import { botIdentity, botProblems } from './bot-rules.ts';
import { CLOUDS } from './clouds.ts';
import { Secret } from './secret.ts';
import type { Settings } from './settings.ts';
import { SettingsError, type SettingsProblem } from './settings-error.ts';
import { similarNames } from './similar-names.ts';
import { VARIABLES, type Values, type Variable } from './variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting from `env` (an empty value counts as not set) and checks all of them.
 * Throws `SettingsError` with every mistake at once; its text names variables and cures, never values.
 */
export function readSettings(env: Environment): Settings {
  const names = Object.keys(VARIABLES) as Variable[];
  const isSet = (name: Variable): boolean => Boolean(env[name]?.trim());
  const { values, problems } = checkEach(env, names.filter(isSet));
  const advice = [...similarNames(env, names), ...adviceFor(values)];
  const all = [...problems, ...botProblems(values, isSet), ...mailProblems(isSet)];
  if (all.length > 0) throw new SettingsError(all, advice);
  return settings(values, advice);
}

function checkEach(
  env: Environment,
  names: readonly Variable[],
): { values: Values; problems: readonly SettingsProblem[] } {
  const values: Record<string, unknown> = {};
  const problems: SettingsProblem[] = [];
  for (const variable of names) {
    const { check, set } = VARIABLES[variable];
    const checked = check.safeParse(env[variable]?.trim());
    if (checked.success) values[variable] = checked.data;
    else problems.push({ variable, wrong: checked.error.issues[0]?.message ?? 'is not valid', set });
  }
  return { values, problems };
}

function mailProblems(isSet: (name: Variable) => boolean): readonly SettingsProblem[] {
  if (isSet('SMTP_URL') === isSet('MAIL_FROM')) return [];
  const [variable, other] = isSet('SMTP_URL')
    ? (['MAIL_FROM', 'SMTP_URL'] as const)
    : (['SMTP_URL', 'MAIL_FROM'] as const);
  return [{ variable, wrong: `is missing although ${other} is set`, set: VARIABLES[variable].set }];
}

function adviceFor(values: Values): readonly string[] {
  const advice: string[] = [];
  if (values.MicrosoftAppId && !values.ADMINS?.length)
    advice.push('ADMINS is empty: nobody can give out the first roles');
  if (values.MicrosoftAppType === 'MultiTenant') {
    advice.push('MultiTenant registrations cannot be made any more since 31 July 2025; plan a move to SingleTenant');
  }
  return advice;
}

function settings(values: Values, advice: readonly string[]): Settings {
  const bot = botIdentity(values);
  const ownTenants = values.MicrosoftAppTenantId ? [values.MicrosoftAppTenantId] : 'any';
  return {
    ...(bot && { bot }),
    cloud: CLOUDS[values.CLOUD ?? 'public'],
    allowedTenants: values.ALLOWED_TENANTS?.length ? values.ALLOWED_TENANTS : ownTenants,
    admins: values.ADMINS ?? [],
    port: values.PORT ?? 3978,
    host: values.HOST ?? '127.0.0.1',
    dataDir: values.DATA_DIR ?? './data',
    logLevel: values.LOG_LEVEL ?? 'info',
    ...(values.PUBLIC_URL && { publicUrl: values.PUBLIC_URL }),
    metrics: values.METRICS ?? 'loopback',
    ...(values.SMTP_URL && values.MAIL_FROM && { mail: { url: new Secret(values.SMTP_URL), from: values.MAIL_FROM } }),
    package: {
      ...(values.APP_PACKAGE_ID && { id: values.APP_PACKAGE_ID }),
      ...(values.PUBLISHER_NAME && { publisherName: values.PUBLISHER_NAME }),
      ...(values.PUBLISHER_URL && { publisherUrl: values.PUBLISHER_URL }),
      ...(values.PRIVACY_URL && { privacyUrl: values.PRIVACY_URL }),
      ...(values.TERMS_URL && { termsUrl: values.TERMS_URL }),
    },
    advice,
  };
}
