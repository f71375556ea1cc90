import type { Viewer } from '../../../assistant/turn.ts';
import { formatCountry, formatDay } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import { type Person, people } from '../../../partner/people.ts';
import { isAmong } from '../../../partner/roles.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { WHO } from '../find/list.ts';
import { type Referral, referrals } from '../referral.ts';
import { type Receiver, type Route, type Suggestion, suggestReceiver } from '../rules/routing.ts';
import { formatLanguage } from '../words.ts';
import { readRoutes } from './routes.ts';

/** Whom a referral should go to by the partner's rules. Only ever a suggestion: a person hands it over. */
export async function suggestion(
  viewer: Pick<Viewer, 'now' | 'partner'>,
  referral: Referral,
  except: readonly (string | undefined)[],
  reader: Reader,
): Promise<Suggestion | undefined> {
  const given = lastGiven((await reader.list(referrals)).map(({ body }) => body));
  return suggestReceiver(referral, {
    routes: await readRoutes(reader),
    receivers: (await reader.list(people)).map((doc) => receiver(doc, viewer.now, given.get(doc.id))),
    market: viewer.partner.market,
    except: except.filter((id) => id !== undefined),
  });
}

/** "김민지 · South Korea, Korean · speaks Korean. Passed over: Adele Vance, away until 30 Nov 2026." */
export async function suggestionText(viewer: Viewer, found: Suggestion, reader: Reader): Promise<string> {
  const { say, locale } = viewer;
  const name = async (id: string): Promise<string> =>
    (await reader.get(people, id))?.body.name || say('routing.somebody');
  const why = [
    ...(found.route ? [say('routing.byRule', { rule: routeText(viewer, found.route) })] : []),
    ...(found.speaks ? [say('routing.speaks', { language: formatLanguage(found.speaks, locale) })] : []),
  ];
  const skipped = await Promise.all(
    found.skipped.slice(0, 5).map(async ({ id, why: reason }) =>
      say(`routing.skipped.${reason.kind}`, {
        name: await name(id),
        day: reason.kind === 'away' ? formatDay(reason.until, locale) : '',
      }),
    ),
  );
  return [
    [found.to ? await name(found.to) : say('routing.nobody'), ...why].join(' · '),
    ...(skipped.length > 0 ? [say('routing.passedOver', { who: skipped.join('; ') })] : []),
  ].join('. ');
}

/** What a rule asks for, in words: "South Korea, Korean, Azure or Teams". */
export function routeText({ say, locale }: Viewer, { country, language, words }: Route): string {
  const parts = [
    country ? formatCountry(country, locale) : '',
    language ? formatLanguage(language, locale) : '',
    shorten(words.join(' / '), 80),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : say('routing.everything');
}

function receiver({ id, body }: Doc<Person>, now: string, given: string | undefined): Receiver {
  const { away, roles, speaks = [], timeZone = 'UTC' } = body;
  const today = dayOf(now, timeZone);
  const isAway = away !== undefined && away.from <= today && today <= away.until;
  return {
    ...{ id, works: isAmong(roles, WHO), speaks },
    ...(isAway && { awayUntil: away.until }),
    ...(given && { lastGiven: given }),
  };
}

/** When each person was last handed a referral. */
function lastGiven(all: readonly Referral[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const { handoff } of all) {
    if (handoff && handoff.at > (given.get(handoff.to) ?? '')) given.set(handoff.to, handoff.at);
  }
  return given;
}
