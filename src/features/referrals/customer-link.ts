import type { CustomerRef, KnownCustomer } from '../../assistant/customer-book.ts';
import type { Contributions, CustomerPart } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formatDay } from '../../catalogue/format.ts';
import { dayOf } from '../../shared/day.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { type Referral, referrals } from './referral.ts';
import { maySee } from './rules/permits.ts';
import { stateOf } from './rules/states.ts';
import { nameOf, stateWord } from './words.ts';

/**
 * The customer that a referral became: the one that was made from it, else the one with its name or with its contact's
 * mail address.
 */
export async function findCustomer(
  referral: Referral,
  reader: Reader,
  everyone: Contributions,
): Promise<KnownCustomer | undefined> {
  const book = everyone.features.find((feature) => feature.customerBook)?.customerBook;
  const made = referral.customerId === undefined ? undefined : await book?.find(referral.customerId, reader);
  return made ?? (await book?.list(reader))?.find(({ names }) => isSame(referral, names));
}

/** What stands on a customer's card: the referrals that brought it, as far as the viewer may see them. */
export async function customerPart(
  viewer: Viewer,
  customer: CustomerRef,
  reader: Reader,
  everyone: Contributions,
): Promise<CustomerPart> {
  const found = (await referralsOf(customer, reader, everyone)).filter(({ body }) => maySee(body, viewer));
  const lines = await Promise.all(found.slice(0, 3).map(({ body }) => line(viewer, body, reader)));
  return { heading: viewer.say('referrals.list.title'), lines };
}

/** Open referrals of a customer whose relationship is about to end; of those that the viewer may not see, how many. */
export async function hangsOn(
  viewer: Viewer,
  customer: CustomerRef,
  reader: Reader,
  everyone: Contributions,
): Promise<readonly string[]> {
  const found = await referralsOf(customer, reader, everyone);
  const open = found.filter(({ body }) => ['new', 'active'].includes(stateOf(body, viewer.now)));
  const seen = open.filter(({ body }) => maySee(body, viewer));
  const hidden = open.length - seen.length;
  const lines = await Promise.all(
    seen.map(async ({ body }) => viewer.say('referrals.hangsOn', { line: await line(viewer, body, reader) })),
  );
  return hidden > 0 ? [...lines, viewer.say('referrals.hangsOnHidden', { count: hidden })] : lines;
}

async function line(viewer: Viewer, referral: Referral, reader: Reader): Promise<string> {
  const { say, locale, timeZone } = viewer;
  const word = stateWord(stateOf(referral, viewer.now), referral, say);
  const day = formatDay(dayOf(referral.receivedAt, timeZone), locale);
  return [word, day, await nameOf(referral.owner, reader)].filter(Boolean).join(' · ');
}

async function referralsOf(
  customer: CustomerRef,
  reader: Reader,
  everyone: Contributions,
): Promise<readonly Doc<Referral>[]> {
  const book = everyone.features.find((feature) => feature.customerBook)?.customerBook;
  const names = (await book?.find(customer.id, reader))?.names ?? [customer.companyName];
  return (await reader.list(referrals)).filter(({ body }) =>
    body.customerId === undefined ? isSame(body, names) : body.customerId === customer.id,
  );
}

function isSame({ companyName, contacts }: Referral, names: readonly string[]): boolean {
  const own = [companyName, ...contacts.flatMap(({ email }) => (email ? [email] : []))].map(comparable);
  return names.some((name) => own.includes(comparable(name)));
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}
