import type { Day } from '../../../shared/day.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Referral } from '../referral.ts';
import { LANGUAGES } from './brief.ts';

/** Who gets which referrals: what is left open fits everything. Several people take turns. */
export interface Route {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** ISO 639-1: the language that the customer is spoken to in. */
  readonly language?: string;
  /** Words of which one stands in what the customer wants. */
  readonly words: readonly string[];
  /** Directory object ids. */
  readonly to: readonly string[];
}

/** Somebody who can receive a referral, or could. */
export interface Receiver {
  readonly id: string;
  /** Whether they have a role that works on referrals. */
  readonly works: boolean;
  /** Until when they are away, if they are away today. */
  readonly awayUntil?: Day;
  readonly speaks: readonly string[];
  /** When a referral was last handed to them. */
  readonly lastGiven?: Instant;
}

/** Somebody that a rule names and that is passed over. */
interface Skipped {
  readonly id: string;
  readonly why: { readonly kind: 'gone' } | { readonly kind: 'away'; readonly until: Day };
}

/** Who should get a referral, and why; without a person nobody of those that a rule names is there. */
export interface Suggestion {
  readonly to?: string;
  /** The rule that fits best; without one, the language alone decided. */
  readonly route?: Route;
  /** The customer's language, when the person is known to speak it. */
  readonly speaks?: string;
  readonly skipped: readonly Skipped[];
}

/** What a suggestion goes by. */
export interface RoutingContext {
  readonly routes: readonly Route[];
  readonly receivers: readonly Receiver[];
  /** The partner's market: where a referral is from that does not say. */
  readonly market: string;
  /** Who cannot be meant: whoever hands it over, and whoever has it. */
  readonly except: readonly string[];
}

/**
 * Whom a referral should go to. The rule with the most conditions that fit goes first; of its people those who speak the
 * customer's language, and of these the one whose turn is longest past. Without a rule: whoever said that they speak a
 * language other than English that the customer speaks.
 */
export function suggestReceiver(referral: Referral, context: RoutingContext): Suggestion | undefined {
  const language = languageOf(referral, context.market);
  const [route] = context.routes
    .filter((each) => fits(each, referral, context.market))
    .toSorted((one, other) => conditions(other) - conditions(one));
  const named = route
    ? route.to.map((id) => context.receivers.find((each) => each.id === id) ?? { id, works: false, speaks: [] })
    : context.receivers.filter(({ speaks }) => language !== 'en' && speaks.includes(language));
  const others = named.filter(({ id }) => !context.except.includes(id));
  const there = others.filter(({ works, awayUntil }) => works && awayUntil === undefined);
  const skipped = others.flatMap(({ id, works, awayUntil }): Skipped[] => {
    if (!works) return route ? [{ id, why: { kind: 'gone' } }] : [];
    return awayUntil === undefined ? [] : [{ id, why: { kind: 'away', until: awayUntil } }];
  });
  const speakers = there.filter(({ speaks }) => speaks.includes(language));
  const [next] = (speakers.length > 0 ? speakers : there).toSorted(longestAgo);
  if (!next && skipped.length === 0) return undefined;
  return {
    ...(next && { to: next.id }),
    ...(route && { route }),
    ...(next?.speaks.includes(language) && { speaks: language }),
    skipped,
  };
}

/** In which language the customer is spoken to: as somebody said, as it came, else as its country does. */
export function languageOf(
  { handoff, language, country }: Pick<Referral, 'handoff' | 'language' | 'country'>,
  market: string,
): string {
  return handoff?.language ?? language ?? BY_COUNTRY[country ?? market] ?? 'en';
}

const BY_COUNTRY: Readonly<Record<string, string>> = {
  ...{ KR: 'ko', JP: 'ja', CN: 'zh', TW: 'zh', HK: 'zh', VN: 'vi', TH: 'th', ID: 'id', DE: 'de', AT: 'de', CH: 'de' },
  ...{ FR: 'fr', ES: 'es', MX: 'es', IT: 'it', PT: 'pt', BR: 'pt', NL: 'nl', PL: 'pl' },
};

function fits({ country, language, words }: Route, referral: Referral, market: string): boolean {
  if (country && country !== (referral.country ?? market)) return false;
  if (language && language !== languageOf(referral, market)) return false;
  const wanted = comparable([referral.name, referral.needs, referral.notes ?? ''].join(' '));
  return words.length === 0 || words.some((word) => wanted.includes(comparable(word)));
}

function conditions({ country, language, words }: Route): number {
  return [country, language, words.length > 0].filter(Boolean).length;
}

function longestAgo(one: Receiver, other: Receiver): number {
  return (one.lastGiven ?? '').localeCompare(other.lastGiven ?? '');
}

function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export type RouteField = 'country' | 'language' | 'words' | 'to';

const MOST_WORDS = 20;
export const LONGEST_WORDS = 300;

/** A rule that somebody typed, or what is wrong with it. @param known countries and people that there are */
export function readRoute(
  typed: Readonly<Record<RouteField, string>>,
  known: { readonly countries: readonly string[]; readonly people: readonly string[] },
): { problems: readonly RouteField[]; route?: Omit<Route, 'id'> } {
  const { country, language } = typed;
  const list = (text: string): readonly string[] => [
    ...new Set(
      text
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    ),
  ];
  const words = list(typed.words.replace(/[;\n、，]/gu, ','));
  const to = list(typed.to);
  const problems: RouteField[] = [];
  if (country && !known.countries.includes(country)) problems.push('country');
  if (language && !LANGUAGES.includes(language)) problems.push('language');
  if (typed.words.length > LONGEST_WORDS || words.length > MOST_WORDS) problems.push('words');
  if (to.length === 0 || to.some((id) => !known.people.includes(id))) problems.push('to');
  if (problems.length > 0) return { problems };
  return { problems, route: { ...(country && { country }), ...(language && { language }), words, to } };
}
