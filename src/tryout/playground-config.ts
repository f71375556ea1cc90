import { BYSTANDERS, type Person, type Player, TENANT_ID } from './people.ts';

/** The bot as it appears in a Playground. */
const BOT = { id: '28:partner-assistant', name: 'Partner Assistant' };

/** What stands in a Playground's `.m365agentsplayground.yml`. */
export interface PlaygroundConfig {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly aadGroupId: string;
    readonly channels: readonly { readonly id: string; readonly name: string }[];
  };
}

interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  /** The Playground's own spelling. */
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

/**
 * The settings of one person's Playground. It refuses to start (having said "Listening") unless there are exactly five
 * users besides the person and every field is a string. The chats' ids differ from person to person: otherwise two
 * people would share one conversation in the bot's eyes.
 */
export function playgroundConfig(player: Player): PlaygroundConfig {
  const mailbox = player.email.split('@')[0] ?? player.role;
  return {
    version: '0.1.1',
    tenantId: TENANT_ID,
    bot: BOT,
    currentUser: user(player),
    users: BYSTANDERS.map(user),
    personalChat: { id: `a:demo-${mailbox}` },
    groupChat: { id: `19:demo-group-${mailbox}@thread.v2`, name: 'Group chat' },
    team: {
      id: `19:demo-general-${mailbox}@thread.tacv2`,
      name: 'Partner team',
      aadGroupId: '5eed0000-0000-4000-8000-000000000031',
      channels: [{ id: `19:demo-channel-${mailbox}@thread.tacv2`, name: 'Customers' }],
    },
  };
}

function user(person: Person): PlaygroundUser {
  return {
    id: person.teamsId,
    name: person.name,
    userPrincipleName: person.email,
    aadObjectId: person.aadObjectId,
    givenName: person.givenName,
    surname: person.surname,
    email: person.email,
  };
}
