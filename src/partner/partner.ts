import type { Locale } from '../shared/locale.ts';
import { kind, type Reader } from '../store/port.ts';

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
