import type { Role } from '../partner/roles.ts';

/** Somebody of the invented partner. Names of people and companies are Microsoft's fictitious ones, or made up. */
export interface Person {
  /** Directory object id: what the bot hangs rights on. */
  readonly aadObjectId: string;
  /** The id that Teams gives a person towards a bot. */
  readonly teamsId: string;
  /** As it stands in the directory, so as the bot sees it. */
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

/** Somebody whose window can be opened. */
export interface Player extends Person {
  readonly role: Role;
  /** The same name in Latin letters, for folders and for those who do not read Hangul. */
  readonly latinName: string;
}

export const TENANT_ID = '5eed0000-0000-4000-8000-000000000001';

/** The four people of `npm start`. Minji Kim speaks Korean, the others English. */
export const PLAYERS = [
  { role: 'staff', latinName: 'Minji Kim', ...person(11, '김민지', '민지', '김', 'minji.kim') },
  { role: 'manager', latinName: 'Adele Vance', ...person(12, 'Adele Vance', 'Adele', 'Vance', 'adele.vance') },
  { role: 'support', latinName: 'Alex Wilber', ...person(13, 'Alex Wilber', 'Alex', 'Wilber', 'alex.wilber') },
  { role: 'admin', latinName: 'Megan Bowen', ...person(14, 'Megan Bowen', 'Megan', 'Bowen', 'megan.bowen') },
] as const satisfies readonly Player[];

/** Who else is in the group chats and teams of a Playground: it wants exactly five. */
export const BYSTANDERS: readonly Person[] = [
  person(21, 'Isaiah Langer', 'Isaiah', 'Langer', 'isaiah.langer'),
  person(22, 'Patti Fernandez', 'Patti', 'Fernandez', 'patti.fernandez'),
  person(23, 'Lynne Robbins', 'Lynne', 'Robbins', 'lynne.robbins'),
  person(24, 'Diego Siciliani', 'Diego', 'Siciliani', 'diego.siciliani'),
  person(25, 'Joni Sherman', 'Joni', 'Sherman', 'joni.sherman'),
];

function person(number: number, name: string, givenName: string, surname: string, mailbox: string): Person {
  return {
    aadObjectId: `5eed0000-0000-4000-8000-0000000000${number}`,
    teamsId: `29:demo-${mailbox}`,
    name,
    givenName,
    surname,
    email: `${mailbox}@partner.example`,
  };
}
