import type { Instant } from '../../../shared/instant.ts';
import type { Contact, Referral, Source } from '../referral.ts';
import { LANGUAGES } from './brief.ts';
import { clockMark } from './clock.ts';
import { cutText, LONG, SHORT } from './limits.ts';
import { KNOWN_VALUES, type MicrosoftReferral } from './microsoft-json.ts';
import { isCurrency } from './money.ts';

/** A referral of Partner Center as our record, without who added it: what came is kept, nothing is made up. */
export function fromMicrosoft(from: MicrosoftReferral, now: Instant): Omit<Referral, 'addedBy' | 'addedAt'> {
  const { customerProfile: customer, details, consent } = from;
  const unknown = unknownValues(from);
  const currency = details?.currency?.toUpperCase();
  const value = amountOf(details?.dealValue);
  const basics = {
    source: sourceOf(from),
    receivedAt: instantOf(from.createdDateTime) ?? now,
    ...some('expiresAt', instantOf(from.expirationDateTime)),
    hot: details?.customerRequestedContact === true,
  };
  return {
    ...basics,
    companyName: customer.name,
    name: from.name || customer.name,
    ...some('country', countryOf(customer.address?.country)),
    ...some('language', localeOf(customer.team?.[0]?.contactPreference?.locale)),
    ...some('address', cutText(addressOf(customer.address), SHORT) || undefined),
    ...some('size', customer.size || undefined),
    contacts: (customer.team ?? []).map(contactOf),
    qualification: from.qualification ?? 'None',
    status: from.status,
    substatus: from.substatus,
    ...some('statusReason', from.statusReason || undefined),
    needs: cutText(needsOf(from), LONG),
    ...(value !== undefined && currency && isCurrency(currency) && { value, currency }),
    ...some('closingOn', instantOf(details?.closingDateTime)?.slice(0, 10)),
    consent: {
      ...some('contact', consent?.consentToContact ?? undefined),
      ...some('share', consent?.consentToToShareInfoWithOthers ?? undefined),
      ...some('sellers', consent?.consentToShareReferralWithMicrosoftSellers ?? undefined),
    },
    team: [],
    ...some('acceptedAt', instantOf(from.acceptedDateTime)),
    ...some('closedAt', instantOf(from.closedDateTime)),
    microsoft: {
      id: from.id,
      ...some('engagementId', from.engagementId || undefined),
      ...some('updatedAt', from.updatedDateTime || undefined),
      substatus: from.substatus,
    },
    ...(unknown.length > 0 && { unknown }),
    clock: clockMark(basics, now),
  };
}

/** Values of enumerated fields that we have not heard of. */
export function unknownValues(from: MicrosoftReferral): readonly { field: string; value: string }[] {
  const came: Readonly<Record<string, unknown>> = from;
  return Object.entries(KNOWN_VALUES).flatMap(([field, known]) => {
    const value = came[field];
    return typeof value === 'string' && value !== '' && !known.some((each) => each === value) ? [{ field, value }] : [];
  });
}

/** What is put together from several values and came out longer than we keep it. */
export function tooLongTogether(from: MicrosoftReferral): readonly string[] {
  const { address } = from.customerProfile;
  return [
    ...(addressOf(address).length > SHORT ? ['customerProfile.address'] : []),
    ...(needsOf(from).length > LONG ? ['details'] : []),
  ];
}

/** Its kind, from the qualification, the customer's action and where it is aimed. */
function sourceOf(from: MicrosoftReferral): Source {
  const action = `${from.callToAction ?? ''} ${from.details?.customerAction ?? ''}`.toLowerCase().replace(/\s/g, '');
  if (/getitnow|freetrial|testdrive/.test(action)) return 'offer';
  if (action.includes('contactme')) return 'contactMe';
  if (from.type === 'Shared') return 'coSell';
  if (from.qualification === 'SalesQualified') return 'sales';
  return from.qualification === 'MarketingQualified' ? 'marketing' : 'profile';
}

function needsOf({ details }: MicrosoftReferral): string {
  const asked = details?.requirements;
  const words = [
    ...(asked?.solutions ?? []).map(({ name, id }) => name || id),
    ...[...(asked?.products ?? []), ...(asked?.services ?? []), ...(asked?.industries ?? [])].map(({ id }) => id),
  ].filter((word) => typeof word === 'string' && word !== '');
  return [details?.notes, asked?.additionalRequirements, words.join(', ')].filter(Boolean).join(' · ');
}

function contactOf(person: Readonly<Record<string, unknown>>): Contact {
  const word = (key: string): string | undefined => {
    const value = person[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    ...some('firstName', word('firstName')),
    ...some('lastName', word('lastName')),
    ...some('email', word('email')),
    ...some('phone', word('phoneNumber')),
    ...some('title', word('title')),
  };
}

function addressOf(address: MicrosoftReferral['customerProfile']['address']): string {
  const { addressLine1, addressLine2, city, state, postalCode } = address ?? {};
  return [addressLine1, addressLine2, city, state, postalCode].filter(Boolean).join(', ');
}

function countryOf(country: string | null | undefined): string | undefined {
  const code = country?.toUpperCase();
  if (code === 'UK') return 'GB';
  return code && /^[A-Z]{2}$/.test(code) ? code : undefined;
}

/** `ko-kr` is Korean; what is no language that we know is none. */
function localeOf(locale: string | null | undefined): string | undefined {
  const language = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((each) => each === language);
}

function amountOf(value: number | string | null | undefined): number | undefined {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

/** Microsoft writes up to seven decimals of a second; ours have three. */
function instantOf(text: string | null | undefined): Instant | undefined {
  const time = text ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function some<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
