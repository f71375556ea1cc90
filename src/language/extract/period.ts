import type { Entities } from '../port.ts';

const PERIODS: readonly (readonly [NonNullable<Entities['period']>, RegExp])[] = [
  ['quarter', /\bquarter(?:s|ly)?\b|\bq[1-4]\b|\bqtd\b|\bqtrs?\b|분기/iu],
  [
    'week',
    /\bweek(?:s|ly)?\b|\bwtd\b|\bwks?\b|\b7 days\b|주간|[이지저전금매]번?난? ?주(?![가-힣]{0,1}[소문])|이번 ?주|일주일|주별|금주|전주|매주|한 ?주/iu,
  ],
  [
    'month',
    /\bmonth(?:s|ly)?\b|\bmtd\b|\bmths?\b|\b30 days\b|(?:이번|지난|저번|다음|한|이|매) ?달|월간|월별|월말|[금당전매]월|한 ?달|개월|(?<!\d)(?:1[0-2]|[1-9])월/iu,
  ],
  [
    'year',
    /\byear(?:s|ly)?\b|\bannual(?:ly)?\b|\bytd\b|\byrs?\b|\b(?:19|20)\d\d\b|올해|올 한 ?해|금년|작년|지난해|연간|연도|년간|일년|1년|한 ?해|연말|연 ?단위/iu,
  ],
];

/** The stretch of time that figures are asked for: the first that was said. */
export function findPeriod(text: string): Entities['period'] {
  let best: { readonly at: number; readonly period: NonNullable<Entities['period']> } | undefined;
  for (const [period, pattern] of PERIODS) {
    const at = text.search(pattern);
    if (at >= 0 && (best === undefined || at < best.at)) best = { at, period };
  }
  return best?.period;
}
