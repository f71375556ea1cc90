import { getDomain } from 'tldts';
import { findCountries } from '../../language/extract/country.ts';
import { isMarket } from '../../partner/markets.ts';
import { PARTNER_CLOUDS, PARTNER_TYPES, type PartnerCloud, type PartnerType } from '../../partner/partner.ts';
import { LOCALES } from '../../shared/locale.ts';
import { isMailAddress } from '../../shared/mail-address.ts';

/** The two pages of the form: what everybody has to answer, and what some need. */
export const PAGES = {
  first: ['legalName', 'market', 'partnerType', 'cloud', 'language', 'domains'],
  more: ['timeZone', 'partnerId', 'tenantDomain', 'providerName', 'providerEmail'],
} as const;
export type SettingsPage = keyof typeof PAGES;
export type SettingsField = (typeof PAGES)[SettingsPage][number];

const NAME_LIMIT = 200;

/** The mail domains that somebody typed: separated by commas, spaces or lines, an `@` before them forgiven. */
export function parseDomains(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^@/, ''));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The country that somebody typed, by name in either language or by code; undefined when it is no market of Partner Center. */
export function parseMarket(text: string): string | undefined {
  const code = findCountries(text, [])[0]?.code ?? text.trim().toUpperCase();
  return isMarket(code) ? code : undefined;
}

export const parsePartnerType = (text: string): PartnerType | undefined => PARTNER_TYPES.find((each) => each === text);
export const parseCloud = (text: string): PartnerCloud | undefined => PARTNER_CLOUDS.find((each) => each === text);

/** The IANA name of a time zone as it is spelt officially; undefined when there is none of that name. */
export function parseTimeZone(text: string): string | undefined {
  try {
    return text.trim() && new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The partner's own `<name>.onmicrosoft.com`, or of the cloud (`.onmicrosoft.us`, `.partner.onmschina.cn`); empty when none was typed. */
export function parseTenantDomain(text: string): string | undefined {
  const domain = text.trim().toLowerCase();
  if (domain === '') return '';
  return /^[a-z0-9-]{1,27}\.(?:onmicrosoft\.(?:com|us)|partner\.onmschina\.cn)$/.test(domain) ? domain : undefined;
}

/** What is wrong with the settings that somebody typed: the fields to look at again. */
export function checkSettings(typed: Readonly<Record<string, string>>): readonly SettingsField[] {
  const {
    legalName = '',
    market = '',
    language,
    domains = '',
    partnerType = '',
    cloud = '',
    timeZone = '',
    partnerId = '',
    tenantDomain = '',
    providerName = '',
    providerEmail = '',
  } = typed;
  const wrong: Readonly<Record<SettingsField, boolean>> = {
    legalName: !/\p{L}/u.test(legalName) || legalName.length > NAME_LIMIT,
    market: !parseMarket(market),
    partnerType: !parsePartnerType(partnerType),
    cloud: !parseCloud(cloud),
    language: !LOCALES.some((locale) => locale === language),
    domains: parseDomains(domains).some((domain) => getDomain(domain) === null),
    timeZone: !parseTimeZone(timeZone),
    // Numbers of the partner program have seven digits today and had fewer.
    partnerId: partnerId !== '' && !/^\d{5,10}$/.test(partnerId.replaceAll(' ', '')),
    tenantDomain: parseTenantDomain(tenantDomain) === undefined,
    providerName: providerName.length > NAME_LIMIT || (providerEmail !== '' && providerName === ''),
    providerEmail: providerEmail !== '' && !isMailAddress(providerEmail),
  };
  return [...PAGES.first, ...PAGES.more].filter((field) => wrong[field]);
}
