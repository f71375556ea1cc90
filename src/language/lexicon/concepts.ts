/**
 * What words can mean here, whichever language they are in. The grammar and the classifier speak of these only, so a
 * synonym is added in one place: the lexicon of its language.
 */
const CONCEPTS = [
  // Things.
  'customer',
  'company',
  'invitation',
  'relationship',
  'removal',
  'approval',
  'referral',
  'profile',
  'provider',
  'role',
  'history',
  'today',
  'report',
  'task',
  'partnercenter',
  'preference',
  'setting',
  'detail',
  'owner',
  'file',
  'reply',
  // What is done with them.
  'add',
  'show',
  'list',
  'find',
  'named',
  'edit',
  'import',
  'export',
  'send',
  'again',
  'withdraw',
  'cancel',
  'remove',
  'accept',
  'approve',
  'decline',
  'handoff',
  'close',
  'won',
  'lost',
  'grant',
  'revoke',
  'connect',
  'speak',
  'bulk',
  // States.
  'pending',
  'accepted',
  'expired',
  'cancelled',
  'active',
  'ending',
  'ended',
  'prepared',
  'fresh',
  'declined',
  // Who, when, how.
  'who',
  'when',
  'what',
  'howmany',
  'howto',
  'how',
  'mine',
  'our',
  'waiting',
  'did',
  'notany',
  'period',
  // Roles.
  'role.staff',
  'role.manager',
  'role.support',
  'role.admin',
  'person',
  // Talk.
  'help',
  'greeting',
  'thanks',
  'drop',
  'language',
  'language.en',
  'language.ko',
  'language.other',
  'reason',
  // Known words that decide nothing.
  'filler',
  'polite',
  // Words of other people's jobs.
  'elsewhere',
  // Everyday words that may still be somebody's name.
  'thing',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Words and phrases of one concept, separated by commas. */
export type Lexicon = Partial<Record<Concept, string>>;

/** What is spoken of with us and hardly elsewhere. */
export const OURS: readonly Concept[] = [
  'customer',
  'invitation',
  'relationship',
  'removal',
  'referral',
  'approval',
  'provider',
  'partnercenter',
  'role',
];
