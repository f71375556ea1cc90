import type { Turn } from '../../assistant/turn.ts';
import { formatCountry } from '../../catalogue/format.ts';
import type { Partner } from '../../partner/partner.ts';
import { LOCALES } from '../../shared/locale.ts';
import {
  parseCloud,
  parseDomains,
  parseMarket,
  parsePartnerType,
  parseTenantDomain,
  parseTimeZone,
  type SettingsField,
} from './rules.ts';

type Values = Readonly<Record<SettingsField, string>>;

/** The settings as the form holds them. */
export function formValues({ partner, locale, timeZone }: Pick<Turn, 'partner' | 'locale' | 'timeZone'>): Values {
  const { legalName, market, language, domains, setUp, provider } = partner;
  return {
    legalName,
    market: setUp ? formatCountry(market, locale) : '',
    partnerType: partner.partnerType ?? 'directBill',
    cloud: partner.cloud ?? 'public',
    language: setUp ? language : locale,
    domains: domains.join(', '),
    timeZone: setUp ? partner.timeZone : timeZone,
    partnerId: partner.partnerId ?? '',
    tenantDomain: partner.tenantDomain ?? '',
    providerName: provider?.name ?? '',
    providerEmail: provider?.email ?? '',
  };
}

/** The settings as they are kept, of a form that was found right. */
export function partnerOf(values: Readonly<Record<string, string>>, before: Partner): Partner {
  const { partnerId = '', providerName = '', providerEmail = '' } = values;
  const tenantDomain = parseTenantDomain(values.tenantDomain ?? '');
  return {
    legalName: values.legalName ?? '',
    market: parseMarket(values.market ?? '') ?? before.market,
    language: LOCALES.find((locale) => locale === values.language) ?? before.language,
    timeZone: parseTimeZone(values.timeZone ?? '') ?? before.timeZone,
    domains: parseDomains(values.domains ?? ''),
    partnerType: parsePartnerType(values.partnerType ?? '') ?? 'directBill',
    cloud: parseCloud(values.cloud ?? '') ?? 'public',
    ...(partnerId && { partnerId: partnerId.replaceAll(' ', '') }),
    ...(tenantDomain && { tenantDomain }),
    ...(providerName && { provider: { name: providerName, ...(providerEmail && { email: providerEmail }) } }),
    ...(values.cloud === 'usGovernment' && before.governmentRequests && { governmentRequests: true }),
    ...(before.workingTime && { workingTime: before.workingTime }),
    setUp: true,
  };
}

/** Names of the settings that differ, for the history. */
export function changedSettings(before: Partner, after: Partner): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Partner)[];
  return names.filter(
    (name) => name !== 'setUp' && JSON.stringify(before[name] ?? '') !== JSON.stringify(after[name] ?? ''),
  );
}
