/**
 * Where a partner may sell: only inside its own market. The EU and EFTA countries are one market, the United States
 * include their territories, every other country stands alone (Microsoft: "regional-authorization-overview").
 */
const EU_EFTA = [
  'AT',
  'BE',
  'BG',
  'CH',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IS',
  'IT',
  'LI',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NO',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;
const UNITED_STATES = ['US', 'PR', 'GU', 'VI', 'AS', 'MP'] as const;
const ALONE = [
  'AE',
  'AM',
  'AU',
  'AZ',
  'BR',
  'BY',
  'CA',
  'CL',
  'CN',
  'CO',
  'GB',
  'HK',
  'ID',
  'IL',
  'IN',
  'IQ',
  'JP',
  'KG',
  'KR',
  'KZ',
  'MD',
  'MM',
  'MX',
  'MY',
  'NZ',
  'PH',
  'RU',
  'SA',
  'SG',
  'SS',
  'TH',
  'TJ',
  'TR',
  'TW',
  'UA',
  'UZ',
  'VE',
  'VN',
  'ZA',
] as const;

/** The countries a partner can say it is in. */
export const MARKETS: readonly string[] = ['US', ...EU_EFTA, ...ALONE];

/** The countries that a partner of this country may sell to, its own first; none for a country that is no market of ours. */
export function marketCountries(country: string): readonly string[] {
  const group = [UNITED_STATES, EU_EFTA].find((codes) => codes.some((code) => code === country));
  if (group) return [country, ...group.filter((code) => code !== country)];
  return MARKETS.includes(country) ? [country] : [];
}
