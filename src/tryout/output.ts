import type { Role } from '../partner/roles.ts';
import type { Locale } from '../shared/locale.ts';
import type { Player } from './people.ts';

/** One window and whose it is. */
export interface Window {
  readonly player: Player;
  readonly url: string;
}

/** What `npm start` says, in the language of the terminal. */
export interface Texts {
  readonly usage: string;
  unknown(what: string): string;
  portTaken(port: number): string;
  starting(people: number): string;
  dataFolder(folder: string, fresh: boolean): string;
  notStarted(who: Player, reason: string): string;
  readonly noneStarted: string;
  ended(who: Player): string;
  ready(bot: string, windows: readonly Window[]): string;
  readonly stopping: string;
  failed(reason: string): string;
}

const ROLE_NAMES: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  en: { staff: 'staff', manager: 'manager', support: 'support', admin: 'admin' },
  ko: { staff: '담당 직원', manager: '관리자', support: '지원 담당', admin: '시스템 관리자' },
};

export const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    usage: `npm start -- [--fresh] [--one] [--no-open]

Starts the bot with demo data on this machine, and a Microsoft 365 Agents Playground for each of four people.

  --fresh    throw the demo data away and make it anew
  --one      the staff member's window only
  --no-open  print the addresses, open no browser
  --help     this text`,
    unknown: (what) => `There is no option ${what}.`,
    portTaken: (port) => `Port ${port} is taken; trying the next one.`,
    starting: (people) => `Starting the bot and ${people === 1 ? 'a Playground' : `${people} Playgrounds`} …`,
    dataFolder: (folder, fresh) =>
      fresh
        ? `Demo data was made in ${folder}.`
        : `Going on with the data in ${folder} (npm start -- --fresh resets it).`,
    notStarted: (who, reason) => `The Playground of ${fullName(who)} did not start. ${reason}`,
    noneStarted: 'No Playground started.',
    ended: (who) => `The Playground of ${fullName(who)} has ended.`,
    ready: (bot, windows) => `
The bot listens at ${bot}, on this machine only. Its windows:

${table(windows, 'en')}

A person's window must be open to receive messages; the bot gets to know them when it is opened.
The Playgrounds listen on all network interfaces and offer no choice: whoever reaches this machine can open them.
Ctrl-C ends all of it.`,
    stopping: 'Ending the bot and the Playgrounds …',
    failed: (reason) => `It did not start. ${reason}`,
  },
  ko: {
    usage: `npm start -- [--fresh] [--one] [--no-open]

이 컴퓨터에서 데모 데이터로 봇을 시작하고, 네 사람 각각의 Microsoft 365 Agents Playground를 엽니다.

  --fresh    데모 데이터를 지우고 새로 만듭니다
  --one      담당 직원의 창만 엽니다
  --no-open  브라우저를 열지 않고 주소만 표시합니다
  --help     이 도움말`,
    unknown: (what) => `${what} 옵션은 없습니다.`,
    portTaken: (port) => `포트 ${port}번은 이미 사용 중이므로 다음 포트를 시도합니다.`,
    starting: (people) => `봇과 Playground ${people}개를 시작하는 중입니다 …`,
    dataFolder: (folder, fresh) =>
      fresh
        ? `${folder}에 데모 데이터를 만들었습니다.`
        : `${folder}의 데이터를 이어서 사용합니다(초기화: npm start -- --fresh).`,
    notStarted: (who, reason) => `${fullName(who)}님의 Playground가 시작되지 않았습니다. ${reason}`,
    noneStarted: 'Playground가 하나도 시작되지 않았습니다.',
    ended: (who) => `${fullName(who)}님의 Playground가 종료되었습니다.`,
    ready: (bot, windows) => `
봇은 이 컴퓨터에서만 접속할 수 있는 ${bot}에서 실행 중입니다. 창 주소는 다음과 같습니다.

${table(windows, 'ko')}

메시지를 받으려면 그 사람의 창이 열려 있어야 하며, 봇은 창이 열릴 때 그 사람을 알게 됩니다.
Playground는 모든 네트워크 인터페이스에서 수신하며 이를 바꿀 수 없습니다. 이 컴퓨터에 접속할 수 있는 사람은 누구나 창을 열 수 있습니다.
Ctrl-C를 누르면 모두 종료됩니다.`,
    stopping: '봇과 Playground를 종료하는 중입니다 …',
    failed: (reason) => `시작하지 못했습니다. ${reason}`,
  },
};

/** The name, and how to read it where it is not in Latin letters. */
function fullName({ name, latinName }: Player): string {
  return name === latinName ? name : `${name} (${latinName})`;
}

function table(windows: readonly Window[], locale: Locale): string {
  const rows = windows.map(({ player, url }) => [ROLE_NAMES[locale][player.role], fullName(player), url] as const);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  const pad = (text: string, column: number) => text + ' '.repeat((widths[column] ?? 0) - displayWidth(text));
  return rows.map(([role, name, url]) => `  ${pad(role, 0)}  ${pad(name, 1)}  ${url}`).join('\n');
}

/** Columns of a terminal: a Hangul syllable takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/\p{Script=Hangul}/u.test(letter) ? 2 : 1), 0);
}
