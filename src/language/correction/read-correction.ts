import type { Day } from '../../shared/day.ts';
import { isPersonName } from '../extract/person.ts';
import { LABELS } from '../lexicon/labels.ts';
import { cleanUtterance } from '../read/clean.ts';
import { mendKeyboard } from '../slips/slips.ts';
import { dayCalled, isDate } from './day-called.ts';
import type { Correction, Part } from './part.ts';
import { unquoted, withoutTail } from './tidy-value.ts';
import { typedAs, typedValue } from './typed-value.ts';

const LEAD =
  /^(?:(?:no+|nope|sorry|oops|wait|hang on|actually|i mean|i meant|rather|correction|hmm+|ah|oh|please|and|also|but|pls|plz|well|back|again|아니(?:요|에요|야|고|다|라|지)?|아뇨|아+|앗|어|음|잠깐(?:만(?:요)?)?|사실(?:은)?|실은|정정(?:합니다|할게요)?|그게 아니라|그게 아니고|참|미안(?:해요?|합니다)?|죄송(?:해요|합니다|한데|하지만)?|그리고|혹시|다시|그냥|그럼|그러면)(?=[\s,.;:!~-]|$)[\s,.;:!~-]*)+/iu;
const TAIL = /(?:[\s,]+(?:please|pls|plz|instead|then|thanks?|thank you|actually|sorry|now))+[\s.!~]*$|[\s.!~?]+$/giu;
/** What it was and is not any more: "…, not Korea", "한국 말고 …". */
const NOT_BEHIND = /[\s,]+(?:and )?(?:not|instead of|rather than) (?:in )?[^,]+$/iu;
const NOT_BEFORE =
  /^(?:it'?s )?not (?:in )?[^,]+?(?:,| but)\s+|^[^,]+?(?:이|가)?\s?(?:말고|아니라|아니고|대신(?:에)?)[,\s]+/iu;
const ORDER_EN =
  /^(?:(?:change|set|update|correct|fix|make|put|enter|use|switch)\s+)?(?:(?:the|their|its|his|her|our|my|that|new)\s+)*/iu;
const VALUE_EN =
  /^(?:(?:change|set|make|put|switch|turn) (?:it|that|this)(?: (?:to|into|as|in))?|it(?:'?s| is| should be| must be)(?: in)?|should be|must be|to|in|for|by|on)\s+/iu;
const NAMED_EN =
  /^(?:(?:it|they)(?:'?s|'?re| is| are) (?:called|named)|call (?:it|them)|name (?:it|them))\s+(?<value>.+)$/iu;
const LINK_EN = String.raw`\s*(?:is|are|was|should be|must be|has to be|to|into|as|=|:|->|→)\s*`;
const LINK_KO = String.raw`\s*(?:은|는|이|가|을|를|:|=)\s*`;
/** 테헤란로 is a street, "테헤란로로 바꿔줘" an order. */
const STREET = /(?<!로)로$/u;
/**
 * Reads a sentence as the correction of a form that is open: "actually Japan, not Korea", "phone is 010-…", "이름은 콘토소로".
 * Undefined unless every word of it belongs to that: another command is none. Pure; never throws.
 * @param today the day where the person is: without it only days written as yyyy-mm-dd are read
 */
export function readCorrection(text: string, today: Day | '' = ''): Correction | undefined {
  const clean = mendKeyboard(cleanUtterance(text));
  const clauses = clean.split(/\s*(?:[,;]\s*(?:and\s)?|\sand\s|\s그리고\s)\s*/iu).filter(Boolean);
  const read = clauses.map((clause) => readClause(clause, today));
  if (clauses.length < 2 || read.includes(undefined)) return readClause(clean, today);
  return Object.assign({}, ...read) as Correction;
}

function readClause(clause: string, today: Day | ''): Correction | undefined {
  const said = clause.replace(LEAD, '').replace(TAIL, '');
  const text = said.replace(NOT_BEHIND, '').replace(NOT_BEFORE, '');
  return text === '' ? undefined : (labelled(text, today) ?? unlabelled(text, today, text !== said || said !== clause));
}

/** With the field's name: "phone is …", "담당자는 …". */
function labelled(text: string, today: Day | ''): Correction | undefined {
  const ordered = text.replace(ORDER_EN, '');
  for (const [part, en, ko] of LABELS) {
    const english = new RegExp(`^(?:${en})(?:(?<link>${LINK_EN})|\\s+)(?<value>.+)$`, 'iu').exec(ordered)?.groups;
    const korean = new RegExp(`^(?:${ko})(?:(?<link>${LINK_KO})|\\s+)(?<value>.+)$`, 'u').exec(text)?.groups;
    const found = english ?? korean;
    if (!found?.value) continue;
    const isStreet = part === 'address' && STREET.test(found.value);
    const value = korean && !english && !isStreet ? withoutTail(found.value) : found.value;
    const prefix = part === 'domain' || part === 'prefix' ? PREFIX.exec(value)?.groups?.prefix : undefined;
    if (prefix) return { prefix: prefix.toLowerCase() };
    const typed = part === 'day' ? dayOf(value, today) : typedAs(part, value);
    if (typed) return typed;
    // "address: kim@contoso.com" is an address all the same.
    const other = found.link === undefined ? undefined : typedValue(value);
    if (other) return other;
    const isPlace = part === 'city' && /^(?:\p{Lu}|[가-힣]+[시군구](?:\s|$))/u.test(value);
    // 회사명 콘토소로: what it becomes is said, as with a particle behind the field.
    const isChange = english === undefined && /[가-힣](?:으로|로)$/u.test(found.value) && value !== found.value;
    const isStreetNumber = part === 'address' && /[가-힣][로길] ?\d/u.test(value);
    const isNeed = part === 'needs' && /^(?:they|he|she|customer)\s/iu.test(ordered);
    const isMeant = isPlace || isNeed || isChange || isStreetNumber;
    const isName = found.link !== undefined || isMeant || (part === 'person' && isPersonName(value));
    const isDigits = part === 'postalCode' && /^\d[\d -]{2,9}$/u.test(value);
    if ((isDigits || (isName && FREE.includes(part))) && !isTalk(part, value)) return { [part]: unquoted(value) };
  }
  return undefined;
}

/** A word that may stand before .onmicrosoft.com. */
const PREFIX = /^(?<prefix>(?=.*[a-z])[a-z0-9]{3,27})(?:\.onmicrosoft\.com)?$/iu;
/** A sentence that gives a reason, and nothing else: "계약이 12월에 끝나서요". */
const SINCE_KO =
  /^(?<why>.+(?:[가-힣](?:아서|어서|여서|해서|라서|나서|져서|려서|겨서|워서|돼서|와서|가서)|[니으]니까|[가-힣](?<!에)서(?=요$)))요?$/u;

/** Without: only what has a form of its own. A lone country or address is meant; a lone name could be a command. */
function unlabelled(text: string, today: Day | '', isMarked: boolean): Correction | undefined {
  const named = NAMED_EN.exec(text)?.groups?.value;
  if (named) return { company: unquoted(named) };
  const because =
    /^(?:(?:it|that|this)(?:['’]?s| is) |just )?(?:because|cause|cuz|coz|bc)(?: of)?\s+(?<why>.+)$/iu.exec(text)?.groups
      ?.why ??
    SINCE_KO.exec(text)?.groups?.why ??
    /^(?<why>.+?)\s?때문(?:에|이에요|입니다|이야)?요?$/u.exec(text)?.groups?.why;
  if (because) return { reason: because };
  const to =
    /^(?:to|for)\s+(?<to>[\p{Lu}가-힣][\p{L}\s.-]+)$/u.exec(text)?.groups?.to ??
    /^(?<to>[\p{L}\s]{2,20}?)(?:님)?(?:에게|한테|께)(?:로|요|\s?해줘|\s?부탁[가-힣]*)?$/u.exec(text)?.groups?.to;
  const value = withoutTail(text.replace(VALUE_EN, ''));
  return (
    typedValue(value) ??
    (isDate(value) ? dayOf(value, today) : undefined) ??
    (to && (isMarked || isPersonName(to) || /^(?:to|for)\s/u.test(text)) ? { assignee: to } : undefined)
  );
}

const FREE: readonly Part[] = [
  'company',
  'person',
  'city',
  'state',
  'address',
  'assignee',
  'reason',
  'needs',
  'postalCode',
];

/** A question or a remark rather than a value: "담당자는 누구야", "이름이 바뀌었어". */
function isTalk(part: Part, value: string): boolean {
  if (
    /^(?:who|what|where|which|when|how|not|wrong|missing)\b|^(?:누구|뭐|무엇|어디|언제|왜|몇|어떻게|어느)/iu.test(value)
  )
    return true;
  return (
    part !== 'reason' &&
    part !== 'needs' &&
    /[었았했됐갔왔렸혔]|(?:맞아|없어|있어|모르|싶어|알려|보여|틀려|달라)/u.test(value)
  );
}

function dayOf(value: string, today: Day | ''): Correction | undefined {
  const day = dayCalled(value, today);
  return day === undefined ? undefined : { day };
}
