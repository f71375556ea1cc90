import type { CustomerBook } from '../../assistant/customer-book.ts';
import type { Contributions } from '../../assistant/feature.ts';
import { rolesOf } from '../../assistant/open-turn.ts';
import { readPartner } from '../../partner/partner.ts';
import { people } from '../../partner/people.ts';
import { dayOf } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Doc, Reader } from '../../store/port.ts';
import type { Approval, Ending } from './ending.ts';
import {
  type Candidate,
  counting,
  type Deputyship,
  mostApprovals,
  partOf,
  type Voices,
  voiceLeft,
  voicesOf,
  waitsOn,
} from './rules/deciders.ts';
import type { Part } from './rules/states.ts';

/** What the feature works with beside the turn and the transaction. */
export interface Around {
  readonly everyone: Contributions;
  /** Directory object ids of those who are admins by configuration. */
  readonly admins: readonly string[];
}

/** The feature that keeps the customers. Without it there is nothing that could end. */
export function customersOf({ everyone }: Around): CustomerBook {
  const book = everyone.features.find((feature) => feature.customerBook)?.customerBook;
  if (!book) throw new Error('no installed feature keeps customers');
  return book;
}

/** Requests with everything that they are found by: the company's name then, and what the customer is called now. */
export async function namedRequests(
  docs: readonly Doc<Ending>[],
  reader: Reader,
  around: Around,
): Promise<readonly { readonly item: Doc<Ending>; readonly names: readonly string[] }[]> {
  return Promise.all(
    docs.map(async (item) => {
      const customer = await customersOf(around).find(item.body.customer, reader);
      return { item, names: [item.body.companyName, ...(customer?.names ?? [])] };
    }),
  );
}

/** Everybody who could be asked, with the roles that they have at this moment. */
export async function candidates(reader: Reader, { admins }: Around): Promise<readonly Candidate[]> {
  const known = await reader.list(people);
  const unseen = admins.filter((id) => !known.some((person) => person.id === id));
  return [
    ...known.map(({ id, body }) => ({ id, roles: rolesOf(id, body, admins) })),
    ...unseen.map((id) => ({ id, roles: ['admin' as const] })),
  ];
}

/** Who may decide a request now: looked up in the transaction, so that a role taken a moment ago no longer counts. */
export async function decidersOf(
  ending: Ending,
  now: Instant,
  reader: Reader,
  around: Around,
): Promise<readonly string[]> {
  return [...(await ballotOf(ending, now, reader, around)).voices.keys()];
}

/** Who may decide now and for whom, and which of the approvals count now. */
export async function ballotOf(
  ending: Ending,
  now: Instant,
  reader: Reader,
  around: Around,
): Promise<{ readonly voices: Voices; readonly counted: readonly Approval[] }> {
  const { requester, needed, approvals, escalatedAt, called = [] } = ending;
  const deciding = { requester, needed, escalated: escalatedAt !== undefined, called };
  const everybody = await candidates(reader, around);
  const voices = voicesOf(deciding, everybody, await standing(now, reader));
  return { voices, counted: counting(approvals, voices, everybody) };
}

/** Who is away now, each by their own calendar, and who stands in for them (preferences). */
export async function standing(now: Instant, reader: Reader): Promise<readonly Deputyship[]> {
  const partner = await readPartner(reader);
  return (await reader.list(people)).flatMap(({ id, body: { away, timeZone } }) => {
    if (!away?.deputy) return [];
    const today = dayIn(now, timeZone) ?? dayOf(now, partner.timeZone);
    return away.from <= today && today <= away.until ? [{ manager: id, deputy: away.deputy }] : [];
  });
}

/** Clients can send anything as their time zone; Intl throws on what it does not know. */
function dayIn(now: Instant, timeZone: string | undefined): string | undefined {
  try {
    return timeZone && dayOf(now, timeZone);
  } catch {
    return undefined;
  }
}

export interface PartIn {
  readonly part: Part;
  readonly deciding: readonly string[];
  readonly canApprove: boolean;
  /** Whether the decision waits on them: not when they left it to somebody else. */
  readonly isWaitedFor: boolean;
  /** How many approvals there can be at most. */
  readonly possible: number;
}

/** What a person is to a request now. @param person an id; empty for everybody of a group at once */
export async function partIn(
  ending: Ending,
  person: { readonly personId: string; readonly now: Instant },
  reader: Reader,
  around: Around,
): Promise<PartIn> {
  const { voices, counted } = await ballotOf(ending, person.now, reader, around);
  const deciding = [...voices.keys()];
  const body = person.personId ? (await reader.get(people, person.personId))?.body : undefined;
  const roles = person.personId ? rolesOf(person.personId, body, around.admins) : [];
  const canApprove = voiceLeft(person.personId, voices, counted) !== undefined;
  const part = partOf({ id: person.personId, roles }, ending.requester, deciding);
  const isWaitedFor = canApprove && waitsOn(person.personId, ending, voices);
  return { part, deciding, canApprove, isWaitedFor, possible: mostApprovals(voices) };
}

/** People's names, in the order of their ids; those unknown are left out. */
export async function namesOf(ids: readonly string[], reader: Reader): Promise<readonly string[]> {
  const names = await Promise.all(ids.map(async (id) => (await reader.get(people, id))?.body.name ?? ''));
  return names.filter((name) => name !== '');
}
