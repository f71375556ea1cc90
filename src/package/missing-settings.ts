import type { Identity } from './manifest.ts';

/** What an administrator still has to say, each with the variable to set; all at once. */
export function missingSettings(identity: Partial<Identity>): readonly string[] {
  const needed = [
    ['id', 'APP_PACKAGE_ID', 'a GUID of its own, not the bot id'],
    ['botId', 'MicrosoftAppId', 'the id of the bot registration'],
    ['publisherName', 'PUBLISHER_NAME', 'your company, as people are to see it'],
    ['publisherUrl', 'PUBLISHER_URL', 'a page with support information'],
    ['privacyUrl', 'PRIVACY_URL', 'your privacy statement'],
    ['termsUrl', 'TERMS_URL', 'your terms of use'],
  ] as const;
  const missing = needed.flatMap(([key, variable, what]) => (identity[key] ? [] : [`Set ${variable}: ${what}.`]));
  const same = identity.id && identity.id === identity.botId;
  return same ? [...missing, 'APP_PACKAGE_ID must differ from MicrosoftAppId.'] : missing;
}
