import { isLoopback } from './loopback.ts';
import { Secret } from './secret.ts';
import type { BotIdentity } from './settings.ts';
import type { SettingsProblem } from './settings-error.ts';
import { VARIABLES, type Values, type Variable } from './variables.ts';

/** Which of the variables have some value, right or wrong: what is wrong was told already and is not missing. */
export type IsSet = (name: Variable) => boolean;

/** Rules between variables about who the bot is. Sources: Learn "Provision and publish a bot"; design, local mode. */
export function botProblems(values: Values, isSet: IsSet): readonly SettingsProblem[] {
  return isSet('MicrosoftAppId') ? connectedProblems(values, isSet) : localProblems(values, isSet);
}

/** The bot's registration, or undefined in local mode. Only for values without problems. */
export function botIdentity(values: Values): BotIdentity | undefined {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId = '', MicrosoftAppPassword: secret = '' } = values;
  if (!appId) return undefined;
  const kind = values.MicrosoftAppType ?? 'SingleTenant';
  if (kind === 'UserAssignedMSI') return { kind, appId, tenantId };
  const password = new Secret(secret);
  return kind === 'SingleTenant' ? { kind, appId, tenantId, password } : { kind, appId, password };
}

function connectedProblems(values: Values, isSet: IsSet): readonly SettingsProblem[] {
  const type = values.MicrosoftAppType ?? 'SingleTenant';
  if (isSet('MicrosoftAppType') && !values.MicrosoftAppType) return [];
  const problems: SettingsProblem[] = [];
  if (type === 'UserAssignedMSI') {
    if (isSet('MicrosoftAppPassword')) {
      const wrong = 'must not be set when MicrosoftAppType is UserAssignedMSI, which needs no secret';
      problems.push({ variable: 'MicrosoftAppPassword', wrong, set: 'Leave it out' });
    }
  } else if (!isSet('MicrosoftAppPassword')) {
    problems.push(missing('MicrosoftAppPassword', `is missing, a ${type} bot signs in with it`));
  }
  if (type !== 'MultiTenant' && !isSet('MicrosoftAppTenantId')) {
    problems.push(missing('MicrosoftAppTenantId', `is missing, a ${type} bot belongs to one tenant`));
  }
  if (type === 'MultiTenant' && !isSet('ALLOWED_TENANTS') && !isSet('MicrosoftAppTenantId')) {
    problems.push(missing('ALLOWED_TENANTS', 'is missing, without it a MultiTenant bot would answer every tenant'));
  }
  return problems;
}

function localProblems(values: Values, isSet: IsSet): readonly SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const half = (['MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'] as const).filter(isSet);
  if (half.length > 0) {
    problems.push(
      missing('MicrosoftAppId', `is missing although ${half.join(' and ')} ${half.length > 1 ? 'are' : 'is'} set`),
    );
  } else if (values.NODE_ENV === 'production') {
    const wrong = 'is missing, and without it anybody could speak for anybody, which NODE_ENV=production rules out';
    problems.push(missing('MicrosoftAppId', wrong));
  }
  if (values.HOST && !isLoopback(values.HOST)) {
    const wrong = 'is reachable from outside, but without MicrosoftAppId nobody is authenticated';
    problems.push({ variable: 'HOST', wrong, set: 'Set 127.0.0.1, or set MicrosoftAppId' });
  }
  return problems;
}

function missing(variable: Variable, wrong: string): SettingsProblem {
  return { variable, wrong, set: VARIABLES[variable].set };
}
