/** Where a clause may end and another begin: a mark, "so", or a Korean ending that leads on. */
const CLAUSES =
  /(?<=[^\s.]{2}[,;.!?~])\s+(?:(?:so|but|and|then|now|anyway|ok|okay|well)\b[,:]?\s+(?:ok(?:ay)?[:,]?\s+|now\s+)?)?|(?<=\bok:)\s+|\s+(?:so|and so|and now|but)\s+(?=(?:please|pls|can|could|would|let|show|give|send|add|open|i|we)\b)|(?<=[가-힣](?:는데|은데|인데|던데|한데|네요|어요|아요|지만|니까|더니|라서|아서|어서|해서|이라|느라))\s+/giu;
/** Longer talk is not looked through clause by clause. */
const MOST = 6;

/** What stands behind each place where a new clause may begin, the shortest first. */
export function lastClauses(text: string): readonly string[] {
  const starts = [...text.matchAll(CLAUSES)].map((match) => match.index + match[0].length).filter((at) => at > 4);
  return starts
    .slice(-MOST)
    .reverse()
    .map((start) => text.slice(start));
}
