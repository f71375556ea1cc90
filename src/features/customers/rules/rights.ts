import { type Day, plusDays } from '../../../shared/day.ts';

/** How the Microsoft Customer Agreement came to be accepted: by the customer in its admin center, or attested by the partner. */
export const AGREEMENT_WAYS = ['customer', 'attested'] as const;
/** What Partner Center can set; it cannot be taken back there (update-customer-qualification). */
export const QUALIFICATIONS = ['education', 'governmentCommunityCloud', 'stateOwned'] as const;

/** What is agreed with a customer, and what the partner may do in its tenant, as somebody recorded it. */
export interface Rights {
  readonly agreement?: { readonly way: (typeof AGREEMENT_WAYS)[number]; readonly on: Day; readonly by: string };
  readonly qualification?: (typeof QUALIFICATIONS)[number];
  readonly gdap?: Gdap;
}

/** A request for admin rights (granular delegated admin privileges), and what became of it. */
export interface Gdap {
  readonly name: string;
  readonly roles: string;
  readonly askedOn: Day;
  readonly grantedOn?: Day;
  /** For how many days it was asked. */
  readonly days: number;
}

/** A request that nobody approves lapses after 90 days (Partner Center: gdap-faq). */
const GDAP_LAPSES = 90;
/** Two years at most, never for ever (gdap-faq). */
const GDAP_LONGEST = 730;
/** Microsoft's limit for the name of a relationship (Graph: delegatedAdminRelationship). */
export const GDAP_NAME_LENGTH = 50;
const TEXT_LENGTH = 300;

export const RIGHTS_FIELDS = [
  'agreementWay',
  'agreementOn',
  'agreementBy',
  'qualification',
  'gdapName',
  'gdapRoles',
  'gdapAskedOn',
  'gdapDays',
  'gdapGrantedOn',
] as const;
export type RightsField = (typeof RIGHTS_FIELDS)[number];
type RightsCode = 'missing' | 'ahead' | 'before' | 'days' | 'tooLong' | 'cannotAttest' | 'cannotQualify';
export interface RightsProblem {
  readonly field: RightsField;
  readonly code: RightsCode;
}

type Typed = Readonly<Record<string, string>>;

/** What is wrong with what somebody typed. @param may what the partner itself can do, by its type and cloud */
export function checkRights(
  typed: Typed,
  today: Day,
  may: { readonly attest: boolean; readonly qualify: boolean },
): readonly RightsProblem[] {
  const at = (field: RightsField): string => typed[field] ?? '';
  const problems: RightsProblem[] = [];
  const need = (field: RightsField): void => {
    if (at(field) === '') problems.push({ field, code: 'missing' });
  };
  const notAhead = (field: RightsField): void => {
    if (at(field) > today) problems.push({ field, code: 'ahead' });
  };
  if (at('agreementWay') !== '') {
    if (at('agreementWay') === 'attested' && !may.attest)
      problems.push({ field: 'agreementWay', code: 'cannotAttest' });
    need('agreementOn');
    need('agreementBy');
    notAhead('agreementOn');
  }
  if (at('qualification') !== '' && !may.qualify) problems.push({ field: 'qualification', code: 'cannotQualify' });
  if (at('gdapName') + at('gdapRoles') + at('gdapAskedOn') + at('gdapGrantedOn') !== '') {
    need('gdapName');
    need('gdapRoles');
    need('gdapAskedOn');
    notAhead('gdapAskedOn');
    notAhead('gdapGrantedOn');
    if (at('gdapGrantedOn') !== '' && at('gdapGrantedOn') < at('gdapAskedOn'))
      problems.push({ field: 'gdapGrantedOn', code: 'before' });
    if (!isDays(at('gdapDays'))) problems.push({ field: 'gdapDays', code: 'days' });
  }
  if (at('gdapName').length > GDAP_NAME_LENGTH) problems.push({ field: 'gdapName', code: 'tooLong' });
  for (const field of ['agreementBy', 'gdapRoles'] as const)
    if (at(field).length > TEXT_LENGTH) problems.push({ field, code: 'tooLong' });
  return problems;
}

function isDays(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= GDAP_LONGEST;
}

/** What was typed, found right, as it is kept. */
export function rightsOf(typed: Typed): Rights {
  const at = (field: RightsField): string => typed[field] ?? '';
  const way = AGREEMENT_WAYS.find((name) => name === at('agreementWay'));
  const qualification = QUALIFICATIONS.find((name) => name === at('qualification'));
  const asked = at('gdapAskedOn');
  return {
    ...(way && { agreement: { way, on: at('agreementOn'), by: at('agreementBy') } }),
    ...(qualification && { qualification }),
    ...(asked && {
      gdap: {
        ...{ name: at('gdapName'), roles: at('gdapRoles'), askedOn: asked, days: Number(at('gdapDays')) },
        ...(at('gdapGrantedOn') && { grantedOn: at('gdapGrantedOn') }),
      },
    }),
  };
}

/** The same the other way: as the form holds it. */
export function typedRights({ agreement, qualification, gdap }: Rights): Readonly<Record<RightsField, string>> {
  return {
    agreementWay: agreement?.way ?? '',
    agreementOn: agreement?.on ?? '',
    agreementBy: agreement?.by ?? '',
    qualification: qualification ?? '',
    gdapName: gdap?.name ?? '',
    gdapRoles: gdap?.roles ?? '',
    gdapAskedOn: gdap?.askedOn ?? '',
    gdapDays: String(gdap?.days ?? GDAP_LONGEST),
    gdapGrantedOn: gdap?.grantedOn ?? '',
  };
}

/** When the request lapses, or the rights that came of it end. */
export function gdapEnd({ askedOn, grantedOn, days }: Gdap): Day {
  return grantedOn ? plusDays(grantedOn, days) : plusDays(askedOn, GDAP_LAPSES);
}

/** Something about a customer that has a day: what it is, and when. */
export interface RightsDate {
  readonly what: 'agreement' | 'gdapRequest' | 'gdapEnd';
  readonly on: Day;
}

/** What has a day: the agreement while it is missing, the request for rights while it is open, their end. */
export function rightsDates({
  rights = {},
  agreementDue,
}: {
  rights?: Rights;
  agreementDue?: Day;
}): readonly RightsDate[] {
  return [
    ...(agreementDue && !rights.agreement ? [{ what: 'agreement', on: agreementDue } as const] : []),
    ...(rights.gdap
      ? [{ what: rights.gdap.grantedOn ? 'gdapEnd' : 'gdapRequest', on: gdapEnd(rights.gdap) } as const]
      : []),
  ];
}

/** How many days before the day somebody is told. Microsoft itself tells of an end 30, 7 and 1 days before (gdap-faq). */
const AHEAD: Readonly<Record<RightsDate['what'], readonly number[]>> = {
  agreement: [0],
  gdapRequest: [30, 7, 0],
  gdapEnd: [30, 7, 1],
};

/** The reminder that is due today, as a name that is kept once it was sent: the latest one of those missed. */
export function reminderFor({ what, on }: RightsDate, today: Day): string | undefined {
  const reached = AHEAD[what].filter((days) => plusDays(on, -days) <= today);
  const latest = reached.length > 0 ? Math.min(...reached) : undefined;
  return latest === undefined ? undefined : `${what} ${on} ${latest}`;
}
