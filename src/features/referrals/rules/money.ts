const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const MOST = 1e12;

/** Whether a text is a currency's code (ISO 4217). */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** How many decimals a currency has: none for won and yen, mostly two. */
function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * An amount as people type it: "50000", "50,000", "₩5,000,000", "1,234.50". Undefined when it is none, negative, too
 * large, or finer than the currency.
 */
export function parseAmount(text: string, currency: string): number | undefined {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\p{Sc}]/gu, '')
    .replace(/원$/u, '');
  if (!/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(bare) || !isCurrency(currency)) return undefined;
  const digits = bare.replaceAll(',', '');
  const decimals = digits.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  const amount = Number(digits);
  return decimals <= decimalsOf(currency) && amount <= MOST ? amount : undefined;
}

const BY_MARKET: Readonly<Record<string, string>> = {
  KR: 'KRW',
  US: 'USD',
  JP: 'JPY',
  GB: 'GBP',
  CH: 'CHF',
  IN: 'INR',
  AU: 'AUD',
  CA: 'CAD',
  CN: 'CNY',
  BR: 'BRL',
};

/** The currency that a form proposes; the person may type any other. */
export function usualCurrency(market: string): string {
  return BY_MARKET[market] ?? 'EUR';
}
