import enBasics from './en/basics.json' with { type: 'json' };
import enBecomes from './en/becomes.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enConversation from './en/conversation.json' with { type: 'json' };
import enCustomers from './en/customers.json' with { type: 'json' };
import enHistory from './en/history.json' with { type: 'json' };
import enInvitations from './en/invitations.json' with { type: 'json' };
import enMail from './en/mail.json' with { type: 'json' };
import enOutward from './en/outward.json' with { type: 'json' };
import enPeople from './en/people.json' with { type: 'json' };
import enPreferences from './en/preferences.json' with { type: 'json' };
import enProfile from './en/profile.json' with { type: 'json' };
import enProviders from './en/providers.json' with { type: 'json' };
import enReferrals from './en/referrals.json' with { type: 'json' };
import enRelationships from './en/relationships.json' with { type: 'json' };
import enReports from './en/reports.json' with { type: 'json' };
import enRouting from './en/routing.json' with { type: 'json' };
import enSearch from './en/search.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enTasks from './en/tasks.json' with { type: 'json' };
import koBasics from './ko/basics.json' with { type: 'json' };
import koBecomes from './ko/becomes.json' with { type: 'json' };
import koCommon from './ko/common.json' with { type: 'json' };
import koConversation from './ko/conversation.json' with { type: 'json' };
import koCustomers from './ko/customers.json' with { type: 'json' };
import koHistory from './ko/history.json' with { type: 'json' };
import koInvitations from './ko/invitations.json' with { type: 'json' };
import koMail from './ko/mail.json' with { type: 'json' };
import koOutward from './ko/outward.json' with { type: 'json' };
import koPeople from './ko/people.json' with { type: 'json' };
import koPreferences from './ko/preferences.json' with { type: 'json' };
import koProfile from './ko/profile.json' with { type: 'json' };
import koProviders from './ko/providers.json' with { type: 'json' };
import koReferrals from './ko/referrals.json' with { type: 'json' };
import koRelationships from './ko/relationships.json' with { type: 'json' };
import koReports from './ko/reports.json' with { type: 'json' };
import koRouting from './ko/routing.json' with { type: 'json' };
import koSearch from './ko/search.json' with { type: 'json' };
import koSettings from './ko/settings.json' with { type: 'json' };
import koTasks from './ko/tasks.json' with { type: 'json' };

/** Every word that a person can see, per language and feature. A test holds the two languages to the same keys. */
export const TEXTS = {
  en: {
    common: enCommon,
    basics: enBasics,
    becomes: enBecomes,
    conversation: enConversation,
    customers: enCustomers,
    history: enHistory,
    invitations: enInvitations,
    mail: enMail,
    outward: enOutward,
    people: enPeople,
    providers: enProviders,
    profile: enProfile,
    referrals: enReferrals,
    reports: enReports,
    relationships: enRelationships,
    routing: enRouting,
    search: enSearch,
    preferences: enPreferences,
    settings: enSettings,
    tasks: enTasks,
  },
  ko: {
    common: koCommon,
    basics: koBasics,
    becomes: koBecomes,
    conversation: koConversation,
    customers: koCustomers,
    history: koHistory,
    invitations: koInvitations,
    mail: koMail,
    outward: koOutward,
    people: koPeople,
    providers: koProviders,
    profile: koProfile,
    referrals: koReferrals,
    reports: koReports,
    relationships: koRelationships,
    routing: koRouting,
    search: koSearch,
    preferences: koPreferences,
    settings: koSettings,
    tasks: koTasks,
  },
} as const;

type Paths<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Paths<Tree[Name]>}`;
}[keyof Tree & string];

type WithoutPlural<Path> = Path extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Path;

/** The key of a text: file, then the path in it. Plural forms (`_one`, `_other`) share one key and take `count`. */
export type TextKey = WithoutPlural<Paths<(typeof TEXTS)['en']>>;

/** Whether a key that was put together at run time names a text. */
export function isTextKey(key: string): key is TextKey {
  const found = key
    .split('.')
    .reduce<unknown>((at, name) => (isTree(at) && Object.hasOwn(at, name) ? at[name] : undefined), TEXTS.en);
  return typeof found === 'string';
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
