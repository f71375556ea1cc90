import { people } from '../../src/partner/people.ts';
import { LOCALES, type Locale } from '../../src/shared/locale.ts';
import { TENANT } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';
import type { ShotCard } from './shot-card.ts';
import type { Tour } from './tour.ts';
import { basicsTour } from './tours/basics.ts';
import { conversationTour } from './tours/conversation.ts';
import { customerBookTour } from './tours/customer-book.ts';
import { customersTour } from './tours/customers.ts';
import { dialogsTour } from './tours/dialogs.ts';
import { historyTour } from './tours/history.ts';
import { invitationsTour } from './tours/invitations.ts';
import { peopleTour } from './tours/people.ts';
import { preferencesTour } from './tours/preferences.ts';
import { profileTour } from './tours/profile.ts';
import { providersTour } from './tours/providers.ts';
import { referralsTour } from './tours/referrals.ts';
import { relationshipsTour } from './tours/relationships.ts';
import { reportsTour } from './tours/reports.ts';
import { saidTour } from './tours/said.ts';
import { searchTour } from './tours/search.ts';
import { settingsTour } from './tours/settings.ts';
import { tasksTour } from './tours/tasks.ts';

/** A tour for each feature; a new feature adds its own. */
const TOURS: Readonly<Record<string, Tour>> = {
  basics: basicsTour,
  conversation: conversationTour,
  customers: customersTour,
  'customer-book': customerBookTour,
  invitations: invitationsTour,
  providers: providersTour,
  referrals: referralsTour,
  profile: profileTour,
  reports: reportsTour,
  relationships: relationshipsTour,
  history: historyTour,
  said: saidTour,
  search: searchTour,
  dialogs: dialogsTour,
  tasks: tasksTour,
  people: peopleTour,
  preferences: preferencesTour,
  settings: settingsTour,
};

/**
 * The cards that `npm run shots` renders: every card in both languages, in the order in which they stand on the contact
 * sheets. They come from the features themselves: each tour has an office of its own, in memory.
 * `only` names some tours; without it all are taken.
 */
export async function gallery(only: readonly string[] = []): Promise<readonly ShotCard[]> {
  const found: ShotCard[] = [];
  for (const [feature, tour] of Object.entries(TOURS)) {
    if (only.length > 0 && !only.includes(feature)) continue;
    for (const locale of LOCALES) found.push(...(await take(tour, feature, locale)));
  }
  return found;
}

async function take(tour: Tour, feature: string, locale: Locale): Promise<readonly ShotCard[]> {
  const office = await openOffice({ partner: { language: locale }, publicUrl: 'https://assistant.hanbit.example' });
  await everybodySpeaks(office.store, locale);
  const found: ShotCard[] = [];
  await tour({
    office,
    locale,
    words: (en, ko) => (locale === 'ko' ? ko : en),
    keep: (name, card) => {
      found.push({ name: `${feature}.${name}`, locale, content: card.content });
      return card;
    },
    async withMail(mail) {
      const other = await openOffice({ partner: { language: locale }, mail });
      await everybodySpeaks(other.store, locale);
      return other;
    },
  });
  return found;
}

async function everybodySpeaks(
  store: Awaited<ReturnType<typeof openOffice>>['store'],
  language: Locale,
): Promise<void> {
  await store.transact({ tenant: TENANT, at: '2026-11-23T01:00:00.000Z', turn: 'tour' }, async (tx) => {
    for (const { id, body, version } of await tx.list(people)) await tx.put(people, id, { ...body, language }, version);
  });
}
