import { kind, type Reader } from '../../../store/port.ts';

/** The partner's own rules for endings; one document per tenant. */
export interface EndingSettings {
  /** How long either side can stop an approved request. 0: it goes on at once. */
  readonly coolingHours: number;
  /** Customers with this tag need two approvals; empty: nobody does. */
  readonly tag: string;
  /** Days until managers are reminded to decide; as long again, and the admins may decide too. */
  readonly days: number;
}

export const endingSettings = kind<EndingSettings>('endingsettings');
export const SETTINGS_ID = 'self';

/** What holds until an admin has changed it. Hours and days are our own numbers. */
const DEFAULTS: EndingSettings = { coolingHours: 24, tag: '', days: 3 };

export async function readEndingSettings(reader: Reader): Promise<EndingSettings> {
  return (await reader.get(endingSettings, SETTINGS_ID))?.body ?? DEFAULTS;
}
