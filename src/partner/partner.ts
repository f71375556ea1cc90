import type { OwnWorkingTime } from '../calendar/working-time.ts';
import type { Locale } from '../shared/locale.ts';
import { kind, type Reader } from '../store/port.ts';

/** How the partner buys from Microsoft: itself, for resellers, or from a provider. */
export const PARTNER_TYPES = ['directBill', 'indirectProvider', 'indirectReseller'] as const;
export type PartnerType = (typeof PARTNER_TYPES)[number];

/** The Microsoft cloud that the partner's agreement is for. Germany takes no new customers since 2018. */
export const PARTNER_CLOUDS = ['public', 'usGovernment', 'china'] as const;
export type PartnerCloud = (typeof PARTNER_CLOUDS)[number];

/** The partner's own settings; one document per tenant. */
export interface Partner {
  readonly legalName: string;
  /** Country code of the partner's own market (ISO 3166-1 alpha-2). */
  readonly market: string;
  readonly language: Locale;
  /** IANA name. */
  readonly timeZone: string;
  /** The partner's own mail domains: customers' contacts cannot lie in them. */
  readonly domains: readonly string[];
  /** When an admin went through the set-up card. */
  readonly setUp: boolean;
  /** Absent: `directBill`. */
  readonly partnerType?: PartnerType;
  /** Absent: `public`. */
  readonly cloud?: PartnerCloud;
  /**
   * In the US Government cloud: an admin has seen that Partner Center offers this tenant relationship requests. Microsoft's
   * pages disagree on whether they exist there.
   */
  readonly governmentRequests?: true;
  /** The number of the partner in Microsoft's AI Cloud Partner Program (formerly MPN ID). */
  readonly partnerId?: string;
  /** `<name>.onmicrosoft.com` of the partner's own tenant. */
  readonly tenantDomain?: string;
  /** Absent: as usual. */
  readonly workingTime?: OwnWorkingTime;
  /** Of an indirect reseller: whom it asks first. */
  readonly provider?: { readonly name: string; readonly email?: string };
}

export const partners = kind<Partner>('partner');
export const PARTNER_ID = 'self';

/** What holds until an admin has set the partner up. */
export const DEFAULT_PARTNER: Partner = {
  legalName: '',
  market: 'US',
  language: 'en',
  timeZone: 'UTC',
  domains: [],
  setUp: false,
};

/** The partner's settings, or the defaults while nobody has set it up. */
export async function readPartner(reader: Reader): Promise<Partner> {
  return (await reader.get(partners, PARTNER_ID))?.body ?? DEFAULT_PARTNER;
}
