/** What a company does, as it stands at the end of its name in Korean and in English. */
const TRADES: readonly (readonly [korean: string, english: string])[] = [
  ['은행', 'bank'],
  ['보험', 'insurance'],
  ['증권', 'securities'],
  ['항공사', 'airlines'],
  ['항공', 'airlines'],
  ['병원', 'hospital'],
  ['의료', 'healthcare'],
  ['대학교', 'university'],
  ['대학', 'college'],
  ['출판사', 'publishing'],
  ['출판', 'publishing'],
  ['여행사', 'travel'],
  ['여행', 'travel'],
  ['건설', 'construction'],
  ['전자', 'electronics'],
  ['제약', 'pharma'],
  ['약국', 'pharmacy'],
  ['학원', 'academy'],
  ['연구소', 'research'],
  ['완구', 'toys'],
  ['장난감', 'toys'],
];

/** A Korean word with its trade in English behind it: 우드그로브은행 → 우드그로브, bank; 은행 → bank. Others stay as they are. */
export function withTradeInEnglish(word: string): readonly string[] {
  const trade = TRADES.find(([korean]) => word.endsWith(korean));
  if (trade === undefined) return [word];
  const [korean, english] = trade;
  return [word.slice(0, -korean.length), english].filter((part) => part !== '');
}
