import { kind, type Reader } from '../../store/port.ts';
import { REVIEW_DAYS } from './rules.ts';

/** What the admins decide about the profile; one document per tenant. */
export interface ProfileSettings {
  /** Days between two reviews, after which the owner is reminded. */
  readonly reviewDays: number;
}

export const profileSettings = kind<ProfileSettings>('profilesettings');
export const SETTINGS_ID = 'self';

/** Days after which the profile has to be gone through again, or 90 while nobody has said otherwise. */
export async function readReviewDays(reader: Reader): Promise<number> {
  return (await reader.get(profileSettings, SETTINGS_ID))?.body.reviewDays ?? REVIEW_DAYS;
}
