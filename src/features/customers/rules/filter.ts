import { bestMatches } from '../../../directory/match.ts';
import { requestIn } from '../../../language/request.ts';
import { CUSTOMER_STATUSES, type Customer, type CustomerStatus } from '../customer.ts';

/** What a list is narrowed to; empty: not narrowed. */
export interface CustomerFilter {
  readonly country: string;
  readonly status: string;
  /** Directory object id. */
  readonly owner: string;
  /** Directory object id of the colleague who helps. */
  readonly support: string;
  readonly tag: string;
}

/** The status of that name; undefined for a text that names none. */
export function statusOf(text: string): CustomerStatus | undefined {
  return CUSTOMER_STATUSES.find((name) => name === text);
}

/** Whether a customer lies within a filter. Tags differ by more than case. */
export function withinFilter(
  customer: Pick<Customer, 'country' | 'status' | 'owner' | 'support' | 'tags'>,
  { country, status, owner, support, tag }: CustomerFilter,
): boolean {
  const wanted = statusOf(status);
  const tags = customer.tags ?? [];
  return (
    (country === '' || customer.country === country) &&
    (wanted === undefined || customer.status === wanted) &&
    (owner === '' || customer.owner === owner) &&
    (support === '' || customer.support === support) &&
    (tag === '' || tags.some((each) => each.toLowerCase() === tag.toLowerCase()))
  );
}

/** The values that occur, most frequent first, at most `most` of them. */
export function frequent(values: readonly string[], most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, most)
    .map(([value]) => value);
}

const FIRMS = '(?:customers?|clients?|accounts?)';
const FIRMS_KO = '(?:고객사?|거래처)(?:들)?';
/** "gold customers", "골드 고객 보여줘", "고객 중에 제조업". */
const BARE_TAG: readonly RegExp[] = [
  new RegExp(`^(?:(?:show|list|find|see|get|give)(?: me)? )?(?:all |the |our |my )*(?<tag>\\S+) ${FIRMS}$`, 'iu'),
  new RegExp(
    `^(?:우리 )?(?<tag>\\S+?)(?: ?(?:업종|업계|분야|등급))? ${FIRMS_KO}(?: ?(?:목록|리스트|만|은|는|을))?(?: ?(?:좀|보여|찾아|알려|조회|누구|있).*)?$`,
    'u',
  ),
  new RegExp(
    `^${FIRMS_KO} ?중(?:에|에서)? (?<tag>\\S+?)(?:만|은|는|인 곳)?(?: ?(?:좀|보여|찾아|알려|조회|누구|있).*)?$`,
    'u',
  ),
];

/** The tag that a sentence names: "customers tagged gold", "골드 태그 고객", "#gold", "gold customers". @param known the tags there are */
export function tagIn(text: string, known: readonly string[]): string | undefined {
  const said = text.toLowerCase();
  if (/\btag(?:s|ged)?\b|태그|#/iu.test(text)) {
    const named = known.filter((tag) => said.includes(tag.toLowerCase()));
    return named.sort((one, other) => other.length - one.length)[0];
  }
  const request = requestIn(text).replace(/\s*[?？]+$/u, '');
  const bare = BARE_TAG.map((pattern) => pattern.exec(request)?.groups?.tag).find((tag) => tag !== undefined);
  // 제조업 is the tag 제조: a trade is said with or without its last syllable.
  const spellings = bare ? [bare, bare.replace(/(?<=[가-힣]{2})업$/u, '')] : [];
  const among = known.map((tag) => ({ item: tag, names: [tag] }));
  const [tag, another] = spellings.map((each) => bestMatches(each, among)).find(({ length }) => length > 0) ?? [];
  return another === undefined ? tag : undefined;
}
