import type { FeatureFactory } from '../assistant/feature.ts';
import type { FileLinks } from '../files/ticket.ts';
import type { HistoryRecord } from '../store/port.ts';
import { basics } from './basics/index.ts';
import { customersFeature } from './customers/index.ts';
import { historyFeature } from './history/index.ts';
import { invitationsFeature } from './invitations/index.ts';
import { peopleFeature } from './people/index.ts';
import { preferencesFeature } from './preferences/index.ts';
import { profileFeature } from './profile/index.ts';
import { providersFeature } from './providers/index.ts';
import { referralsFeature } from './referrals/index.ts';
import { relationshipsFeature } from './relationships/index.ts';
import { reportsFeature } from './reports/index.ts';
import { settingsFeature } from './settings/index.ts';
import { tasksFeature } from './tasks/index.ts';

/** What features take from outside. */
export interface FeatureParts {
  /** Directory object ids of those who are admins by configuration. */
  readonly admins: readonly string[];
  /** A tenant's history after a number, oldest first; from the beginning without one. */
  readonly readHistory: (tenant: string, after?: number) => AsyncIterable<HistoryRecord>;
  /** Makes the links by which people fetch files; without it none is offered. */
  readonly links?: FileLinks;
  /** Whether a mail server is set. */
  readonly sendsMail?: boolean;
}

/** Every capability, in the order in which help shows them. Leave one out, and the others go on. */
export function allFeatures({
  admins,
  readHistory,
  links,
  sendsMail = false,
}: FeatureParts): readonly FeatureFactory[] {
  return [
    customersFeature(links),
    invitationsFeature({ admins, sendsMail }),
    providersFeature,
    referralsFeature(sendsMail),
    profileFeature,
    relationshipsFeature(admins),
    tasksFeature,
    basics,
    historyFeature(readHistory, { admins, links }),
    reportsFeature(readHistory, links),
    peopleFeature(admins),
    preferencesFeature,
    settingsFeature,
  ];
}
