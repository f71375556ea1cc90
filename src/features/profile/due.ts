import type { Due } from '../../assistant/due.ts';
import { isWorking, workingTimeOf } from '../../calendar/working-time.ts';
import { queueNotice } from '../../notices/outbox.ts';
import { can } from '../../partner/capabilities.ts';
import { readPartner } from '../../partner/partner.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Reader } from '../../store/port.ts';
import { PROFILE_ID, type Profile, profiles } from './profile.ts';
import { readReviewDays } from './profile-settings.ts';
import { reviewIsDue } from './rules.ts';

/** A reminder to the owner when the profile was not gone through for as long as the settings allow: one for each review, in working time. */
export async function dueProfile(now: Instant, reader: Reader): Promise<readonly Due[]> {
  const partner = await readPartner(reader);
  const profile = await reader.get(profiles, PROFILE_ID);
  const days = await readReviewDays(reader);
  if (!profile || !isDue(profile.body, now, days)) return [];
  if (!can(partner, 'businessProfile') || !isWorking(now, workingTimeOf(partner))) return [];
  return [
    {
      what: 'profile.review',
      async apply(turn, tx) {
        const present = await tx.get(profiles, PROFILE_ID);
        if (!present?.body.owner || !isDue(present.body, now, days)) return;
        const remindedFor = present.body.reviewedAt ?? 'never';
        await tx.put(profiles, PROFILE_ID, { ...present.body, remindedFor }, present.version);
        await queueNotice(tx, turn, {
          to: present.body.owner,
          about: { kind: profiles.name, id: PROFILE_ID },
          note: { tone: 'warning', key: 'profile.reminder', params: { count: days } },
        });
      },
    },
  ];
}

function isDue(profile: Profile, now: Instant, days: number): boolean {
  const isFresh = profile.reviewedAt === undefined && profile.changedOn === undefined;
  if (isFresh || profile.owner === undefined || !reviewIsDue(profile, now, days)) return false;
  return profile.remindedFor !== (profile.reviewedAt ?? 'never');
}
